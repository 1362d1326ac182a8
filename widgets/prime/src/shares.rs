//! What each partner has a claim to, and whether the alliance holds.

use cap_commun::model::{
    Alliance, FEWEST_PARTNERS, Partner, Shares as Result, Unit, shares as share_out,
};
use cap_commun::referentiel::texts;
use commun_calculator::{Ally, MODELE_NAMES, Session, figure};
use commun_page::Draw;
use commun_ui::class;
use commun_ui::markup::{El, IntoNode, Node, el};
use commun_ui::{NoticeKind, Share, Shares, data_table, disclosure, notice, shares};

/// The shares, where there are two partners or more.
pub(crate) fn shares_part(draw: &Draw, session: Session) -> Node {
    let allies = session.peek(|state| state.allies.clone());
    if allies.len() < FEWEST_PARTNERS {
        return el("p")
            .class(class!("note"))
            .child(draw.get(texts::INTERFACE_PRIME_TWO_PARTNERS))
            .into_node();
    }
    let partners: Vec<Partner> = allies.iter().map(Ally::partner).collect();
    let computed = session.computed();
    // At the centre of every range.
    let alliance = Alliance::of(session.plan.model, &computed.nodes);
    match alliance.map(|alliance| share_out(&partners, &alliance)) {
        Some(Ok(result)) => [
            el("h4")
                .child(draw.get(texts::INTERFACE_PRIME_SHARES))
                .into_node(),
            picture(draw, &allies, &result),
            verdict(draw, &allies, &result),
            how(draw, &result),
        ]
        .into_node(),
        _ => notice(
            NoticeKind::Info,
            draw.get(texts::INTERFACE_PRIME_SHARES_ABSENT),
        )
        .into_node(),
    }
}

/// What each partner was said to bring, for paper.
pub(crate) fn given_table(draw: &Draw, session: Session) -> El {
    let allies = session.peek(|state| state.allies.clone());
    let euros = |value: f64| figure(draw, Some(Unit::Euro), value);
    let rows = allies.iter().enumerate().map(|(index, ally)| {
        let partner = ally.partner();
        let model = MODELE_NAMES.get(ally.modele);
        vec![
            name(draw, &allies, index),
            model.map_or("", |text| draw.get(*text)).to_owned(),
            euros(partner.apports),
            euros(partner.cout_seul),
            euros(partner.benefice_annuel),
        ]
    });
    data_table(
        draw.own(texts::INTERFACE_CALCULATOR_GIVEN),
        [
            texts::INTERFACE_PRIME_NAME,
            texts::INTERFACE_PRIME_MODEL,
            texts::INTERFACE_PRIME_BRINGS,
            texts::INTERFACE_PRIME_ALONE,
            texts::INTERFACE_PRIME_BENEFIT,
        ]
        .map(|text| draw.own(text))
        .into(),
        rows.collect(),
    )
}

fn name(draw: &Draw, allies: &[Ally], index: usize) -> String {
    let number = (index + 1).to_string();
    let unnamed = || draw.fill(texts::INTERFACE_PRIME_PARTNER, &[("number", &number)]);
    match allies.get(index) {
        Some(ally) if !ally.nom.trim().is_empty() => ally.nom.trim().to_owned(),
        _ => unnamed(),
    }
}

fn picture(draw: &Draw, allies: &[Ally], result: &Result) -> Node {
    let euros = |value: f64| figure(draw, Some(Unit::Euro), value);
    let items = result.partners.iter().enumerate().map(|(index, share)| {
        let brings = [
            (texts::INTERFACE_PRIME_BY_LINKS, share.liens),
            (texts::INTERFACE_PRIME_BY_FRUGALITY, share.frugalite),
            (texts::INTERFACE_PRIME_BY_DURABILITY, share.durabilite),
        ];
        let brings = brings.map(|(text, value)| draw.fill(text, &[("value", &euros(value))]));
        let model = allies
            .get(index)
            .and_then(|ally| MODELE_NAMES.get(ally.modele));
        let detail = [
            model.map_or("", |text| draw.get(*text)),
            draw.words.colon(),
            &cap_commun::joined(&brings, draw.words.semicolon()),
        ]
        .concat();
        Share {
            name: name(draw, allies, index),
            value: share.share,
            words: euros(share.share),
            detail: Some(detail),
        }
    });
    shares(Shares {
        label: draw.own(texts::INTERFACE_PRIME_SHARES),
        items: items.collect(),
        total: Some([
            draw.own(texts::INTERFACE_PRIME_SHARES_TOTAL),
            euros(result.value),
        ]),
    })
    .into_node()
}

/// Whether some group would do better by itself; or that there is nothing to share.
fn verdict(draw: &Draw, allies: &[Ally], result: &Result) -> Node {
    let euros = |value: f64| figure(draw, Some(Unit::Euro), value);
    if result.value <= 0.0 {
        let balance = euros(result.balance);
        let words = draw.fill(
            texts::INTERFACE_PRIME_NOTHING_TO_SHARE,
            &[("value", &balance)],
        );
        return notice(NoticeKind::Info, words).into_node();
    }
    let Some(objection) = result.objections.first() else {
        return notice(NoticeKind::Success, draw.get(texts::INTERFACE_PRIME_HOLDS)).into_node();
    };
    let names: Vec<String> = objection
        .group
        .members()
        .map(|member| name(draw, allies, member))
        .collect();
    let values = [
        ("names", &*draw.words.list(&names)),
        ("gain", &*euros(objection.gain)),
    ];
    notice(
        NoticeKind::Info,
        draw.fill(texts::INTERFACE_PRIME_OBJECTION, &values),
    )
    .into_node()
}

fn how(draw: &Draw, result: &Result) -> Node {
    let common = figure(draw, Some(Unit::Euro), result.common);
    let content = [
        el("p")
            .child(draw.get(texts::INTERFACE_PRIME_SHAPLEY))
            .into_node(),
        el("p")
            .child(draw.get(texts::INTERFACE_PRIME_CORE))
            .into_node(),
        el("p")
            .child(draw.fill(texts::INTERFACE_PRIME_COMMON, &[("value", &common)]))
            .into_node(),
    ];
    disclosure(
        draw.get(texts::INTERFACE_HOW_CALCULATED),
        draw.printed,
        content,
    )
    .into_node()
}

//! Things on a circle, and the links between them, each with its direction and its strength.

mod geometry;

use self::geometry::bow;
use crate::markup::{El, svg};
use crate::number::tenths;
use crate::picture::around::{self, Layout};
use crate::picture::{Drawing, NARROW, PictureWords, circle, figure, label, path};
use commun_classes::class;

/// One thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebNode {
    /// Its name, in two to four words: the picture wraps it.
    pub name: String,
    /// Stands out: the visitor's own.
    pub own: bool,
}

/// A link from one thing to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebLink {
    /// The rank of the thing it leaves.
    pub from: usize,
    /// The rank of the thing it reaches.
    pub to: usize,
    /// How strong it is, 1 to 3; at 0 it is not drawn, and not in the table.
    pub strength: u8,
    /// The strength in words.
    pub words: String,
}

/// A web: dots on a circle, clockwise from the top, names outside it, and an arrow a link, as wide as it is strong. The
/// table has a row a link, in three columns: from, to, how strong. With fewer than three things it stands alone.
pub fn web(words: PictureWords, nodes: Vec<WebNode>, links: Vec<WebLink>) -> El {
    let draw = |width: f64| {
        let names: Vec<&str> = nodes.iter().map(|node| node.name.as_str()).collect();
        let format = if width > NARROW {
            around::WIDE
        } else {
            around::NARROW
        };
        let layout = around::layout(&names, format)?;
        let mut content: Vec<El> = links
            .iter()
            .filter_map(|link| arrow(link, &layout))
            .collect();
        for (rank, node) in nodes.iter().enumerate() {
            let dot = circle(class!("web__dot"), layout.at(rank, WITHIN), DOT);
            content.push(dot.class_if(class!("web__dot--own"), node.own));
        }
        for (name, node) in layout.labels.iter().zip(&nodes) {
            content.push(label(name, if node.own { name.lines.len() } else { 0 }));
        }
        Some(Drawing {
            size: (layout.width, layout.height),
            content,
        })
    };
    let name = |rank: usize| {
        let node = nodes.get(rank);
        node.map(|node| node.name.clone()).unwrap_or_default()
    };
    let rows = links
        .iter()
        .filter(|link| link.strength > 0)
        .map(|link| vec![name(link.from), name(link.to), link.words.clone()])
        .collect();
    figure(words, rows, &draw)
}

/// How far from the centre the dots are, as a part of the disc: names begin where the disc ends.
const WITHIN: f64 = 0.93;
/// The radius of a dot.
const DOT: f64 = 6.0;

fn arrow(link: &WebLink, layout: &Layout) -> Option<El> {
    let width = match link.strength {
        0 => return None,
        1 => 1.25,
        2 => 2.5,
        _ => 4.5,
    };
    let known = |rank: usize| (rank < layout.count()).then(|| layout.at(rank, WITHIN));
    let bow = bow(known(link.from)?, known(link.to)?, DOT, width)?;
    let line = path(class!("web__link"), bow.line());
    let width = tenths(width);
    Some(
        svg("g")
            .child(line.attr("stroke-width", width))
            .child(path(class!("web__head"), bow.head())),
    )
}

#[cfg(test)]
mod tests {
    use super::{WebLink, WebNode, web};
    use crate::picture::PictureWords;
    use crate::testing::markup;

    #[test]
    fn links_are_arrows_with_a_row_each_and_absent_ones_are_neither() {
        let nodes = ["Association", "Personnes", "Entreprises"].map(|name| WebNode {
            name: name.to_owned(),
            own: name == "Association",
        });
        let link = |from, to, strength| WebLink {
            from,
            to,
            strength,
            words: format!("force {strength}"),
        };
        let words = PictureWords {
            title: "Vos liens".to_owned(),
            describe: "Deux liens.".to_owned(),
            table_caption: "En tableau".to_owned(),
            columns: ["De", "Vers", "Force"].map(str::to_owned).to_vec(),
            open: false,
        };
        let links = vec![link(0, 1, 3), link(1, 0, 1), link(2, 0, 0), link(9, 0, 2)];
        let html = markup(|| web(words, nodes.to_vec(), links));
        assert_eq!(html.matches("commun-web__head").count(), 2 * 2);
        assert_eq!(html.matches("commun-web__dot--own").count(), 2);
        assert!(html.contains("<td>Personnes</td><td>force 3</td>"));
        assert!(!html.contains("force 0"));
    }
}

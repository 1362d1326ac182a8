//! The reading rooms: each item has a source and a place in it, its own or its room's.

use super::ids::{Pattern, Register};
use super::{Checker, facets};
use crate::kinds::{Kind, Thing};
use crate::model;
use crate::prose::Holds;
use crate::read::Document;
use crate::schema;

impl Checker<'_> {
    pub fn check_reperes(
        &mut self,
        document: &Document<schema::Reperes>,
        figures: &[model::Figure],
    ) -> Vec<model::Room> {
        let mut rooms = Register::new(Thing::Room);
        let mut checked = Vec::new();
        for room in &document.value.rooms {
            let site = document.site(&room.id);
            rooms.add(Pattern::Name, room.id.get_ref(), site, self.report);
            checked.push(self.check_room(document, room, figures));
        }
        checked
    }

    fn check_room(
        &mut self,
        document: &Document<schema::Reperes>,
        room: &schema::Room,
        figures: &[model::Figure],
    ) -> model::Room {
        let id = room.id.get_ref();
        let site = document.site(&room.id);
        let facet = room.facet.as_ref().and_then(|facet| {
            let found = facets::index(facet.get_ref());
            if found.is_none() {
                let kind = Kind::UnknownId {
                    thing: Thing::Facet,
                    id: facet.get_ref().clone(),
                    near: None,
                    known: facets::FACETS.map(str::to_owned).to_vec(),
                };
                self.error(document, facet, kind);
            }
            found
        });
        if room.facet.is_none() == room.items.is_empty() {
            self.error(document, &room.id, Kind::ItemsOrFacet { id: id.clone() });
        }
        let name = self.text(format!("reperes.{id}.name"), site);
        let text = self.text(format!("reperes.{id}.text"), site);
        let source = self.sources.find(
            room.source.get_ref(),
            document.site(&room.source),
            self.report,
        );
        let mut checked = model::Room {
            id: id.clone(),
            name,
            text,
            status: room.status,
            source: source.unwrap_or_default(),
            place: self.words(document, &room.place),
            facet,
            unpublished: room.unpublished,
            items: Vec::new(),
        };
        let mut items = Register::new(Thing::Landmark);
        for item in &room.items {
            let site = document.site(&item.id);
            items.add(Pattern::Name, item.id.get_ref(), site, self.report);
            let landmark = self.check_landmark(document, item, &checked, figures);
            checked.items.push(landmark);
        }
        checked
    }

    fn check_landmark(
        &mut self,
        document: &Document<schema::Reperes>,
        item: &schema::Item,
        room: &model::Room,
        figures: &[model::Figure],
    ) -> model::Landmark {
        let id = item.id.get_ref();
        let site = document.site(&item.id);
        let figure = item.figure.as_ref().and_then(|figure| {
            let site = document.site(figure);
            figures.get(self.figures.find(figure.get_ref(), site, self.report)?)
        });
        if item.figure.is_some() && (item.value.is_some() || item.source.is_some()) {
            self.error(document, &item.id, Kind::ValueOrFigure { id: id.clone() });
        }
        let source = item.source.as_ref().and_then(|source| {
            let site = document.site(source);
            self.sources.find(source.get_ref(), site, self.report)
        });
        let place = item.place.as_ref().map(|place| self.words(document, place));
        // A place is one of a document: with a source of its own, an item has a place of its own.
        if item.source.is_some() && place.is_none() {
            self.error(
                document,
                &item.id,
                Kind::Unsourced {
                    thing: Thing::Landmark,
                    id: id.clone(),
                    missing: "place",
                },
            );
        }
        let value = item.value.or(figure.map(|figure| figure.value));
        let key = format!("reperes.{}.items.{id}", room.id);
        // A name may say it all.
        let text = format!("{key}.text");
        let text = self.prose.has(&text).then(|| self.text(text, site));
        let holds = match value {
            Some(_) => Holds::Value,
            None => Holds::Words,
        };
        let figure_place = figure.and_then(|figure| figure.place.clone());
        model::Landmark {
            name: self
                .prose
                .ask(format!("{key}.name"), holds, site, self.report),
            text,
            value,
            source: source
                .or(figure.map(|figure| figure.source))
                .unwrap_or(room.source),
            place: place.or(figure_place).unwrap_or_else(|| room.place.clone()),
        }
    }
}

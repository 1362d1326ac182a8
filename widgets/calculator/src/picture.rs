//! The words around every picture.

use cap_commun::Text;
use cap_commun::referentiel::texts;
use commun_page::Draw;
use commun_ui::PictureWords;

/// A picture's title, the sentence that says what it shows, and the heads of its table.
pub fn picture_words(draw: &Draw, title: Text, describe: String, columns: &[Text]) -> PictureWords {
    PictureWords {
        title: draw.own(title),
        describe,
        table_caption: draw.own(texts::INTERFACE_SEE_TABLE),
        columns: columns.iter().map(|text| draw.own(*text)).collect(),
        open: draw.printed,
    }
}

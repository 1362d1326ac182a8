//! What can be wrong in the content, as data; the words are in [`crate::messages`].

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Thing {
    Source,
    Publisher,
    Figure,
    Facet,
    FacetValue,
    Resource,
    Questionnaire,
    Question,
    Option,
    Verdict,
    Rule,
    Place,
    Ranking,
    ScoredPlace,
    Radar,
    Dimension,
    Coefficient,
    Model,
    Input,
    Formula,
    Section,
    Example,
    Room,
    Landmark,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Kind {
    // Files and their shape.
    Unreadable {
        detail: String,
    },
    MissingFile,
    UnexpectedFile {
        known: String,
    },
    Syntax {
        detail: String,
    },
    UnknownKey {
        key: String,
        near: Option<String>,
        expected: Vec<String>,
    },
    MissingKey {
        key: String,
    },
    WrongType {
        found: String,
        expected: String,
    },
    UnknownWord {
        word: String,
        near: Option<String>,
        expected: Vec<String>,
    },
    // Ids and what refers to them.
    BadId {
        thing: Thing,
        id: String,
        allowed: &'static str,
    },
    ReservedId {
        thing: Thing,
        id: String,
    },
    DuplicateId {
        thing: Thing,
        id: String,
        first: String,
    },
    UnknownId {
        thing: Thing,
        id: String,
        near: Option<String>,
        known: Vec<String>,
    },
    Unused {
        thing: Thing,
        id: String,
    },
    Repeated {
        word: String,
    },
    // Plain values.
    BadDate {
        date: String,
    },
    YearDisagrees {
        date: String,
        year: u16,
    },
    BadAddress {
        url: String,
    },
    EmptyWord,
    BadWeight,
    ZeroPerGroup,
    // Figures and coefficients.
    ValueOrRange {
        thing: Thing,
        id: String,
    },
    Order {
        thing: Thing,
        id: String,
    },
    ValueOrFigure {
        id: String,
    },
    ItemsOrFacet {
        id: String,
    },
    Unsourced {
        thing: Thing,
        id: String,
        missing: &'static str,
    },
    // Facets and resources.
    FacetMissing {
        id: String,
    },
    TooFewValues {
        id: String,
    },
    BadTag {
        tag: String,
    },
    NoTag {
        id: String,
    },
    RowOutOfRange {
        row: u16,
        last: u16,
    },
    RowMissing {
        row: u16,
    },
    // Questionnaires.
    FileName {
        id: String,
    },
    CodeRange {
        code: u8,
    },
    CodeTaken {
        code: u8,
        by: String,
    },
    Minutes,
    NoSource {
        id: String,
    },
    NoQuestion {
        id: String,
    },
    OptionCount {
        question: String,
        count: usize,
    },
    ChoiceWithoutOptions {
        question: String,
    },
    ScaleOptions {
        question: String,
        expected: Vec<String>,
    },
    RoleKind {
        question: String,
        role: &'static str,
    },
    RoleOptions {
        question: String,
        role: &'static str,
        expected: Vec<String>,
    },
    NeedWithoutVerdict {
        question: String,
    },
    NeedOptions {
        question: String,
        verdict: String,
        expected: Vec<String>,
    },
    RoleTwice {
        role: &'static str,
        first: String,
    },
    UnreadQuestion {
        question: String,
    },
    // Results.
    NoRule {
        verdict: String,
    },
    LastRuleHasCondition {
        rule: String,
    },
    RuleWithoutCondition {
        rule: String,
    },
    RuleNeverFires {
        rule: String,
    },
    PlaceWithoutRule {
        place: String,
        verdict: String,
    },
    TooManyCombinations {
        thing: Thing,
        id: String,
        count: usize,
        limit: usize,
    },
    NotFinite {
        thing: Thing,
        id: String,
        answers: String,
    },
    ReadsNothing {
        thing: Thing,
        id: String,
    },
    ConstantScore {
        id: String,
        value: f64,
    },
    OutOfUnit {
        id: String,
        value: f64,
        answers: String,
    },
    Thresholds,
    Formula {
        thing: Thing,
        id: String,
        problem: Problem,
    },
    // Calculators.
    ModelFileName {
        id: String,
    },
    Bounds {
        id: String,
    },
    OutOfBounds {
        thing: Thing,
        id: String,
        value: f64,
        low: f64,
        high: f64,
    },
    NotWhole {
        thing: Thing,
        id: String,
        value: f64,
    },
    NoDefault {
        id: String,
    },
    OptionalDefault {
        id: String,
    },
    Cycle {
        path: Vec<String>,
    },
    UnitDiffers {
        thing: Thing,
        id: String,
        declared: String,
        found: String,
    },
    InputWithoutSection {
        id: String,
    },
    QuickTooLong {
        count: usize,
        limit: usize,
    },
    NotAFormula {
        id: String,
    },
    // Shapes of share codes.
    BadShape {
        text: String,
    },
    ShapeOrder {
        edition: u16,
        before: u16,
    },
    ShapeAhead {
        shape: u16,
        edition: u16,
    },
    ShapeMissing {
        lines: String,
    },
    ShapeDiffers {
        edition: u16,
        next: u16,
        lines: String,
    },
    NoShareCode {
        id: String,
    },
    FacetCodes {
        expected: String,
    },
    // Prose.
    TextMissing {
        key: String,
        needed_by: String,
    },
    TextMissingFile {
        needed_by: String,
    },
    TextUntranslated {
        key: String,
        other: String,
    },
    TextUnused {
        key: String,
    },
    TextEmpty {
        key: String,
    },
    TextNotString {
        key: String,
    },
    TextKey {
        key: String,
    },
    TextBraces {
        key: String,
    },
    TextControl {
        key: String,
    },
    PlaceholdersDiffer {
        key: String,
        french: Vec<String>,
        english: Vec<String>,
    },
    PlaceholderNeverFilled {
        key: String,
        placeholder: String,
    },
    PlaceholderRequired {
        key: String,
        placeholder: &'static str,
    },
    NotSaidOurs {
        key: String,
        expected: &'static str,
    },
    SameConstant {
        key: String,
        other: String,
    },
    TooManyTexts {
        count: usize,
    },
}

/// What is wrong in a formula.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Problem {
    Syntax {
        detail: String,
    },
    Forbidden {
        what: String,
    },
    UnknownFunction {
        name: String,
        near: Option<String>,
        known: Vec<String>,
    },
    ArgumentCount {
        name: String,
        count: usize,
        from: usize,
        /// None for any number.
        to: Option<usize>,
    },
    IfWithoutElse,
    UnknownQuestion {
        name: String,
        near: Option<String>,
        known: Vec<String>,
    },
    NotACondition,
    NotANumber,
    ChoiceAsNumber {
        name: String,
    },
    ChoiceOrdered {
        name: String,
    },
    NotAnOption {
        question: String,
        option: Option<String>,
        near: Option<String>,
        options: Vec<String>,
    },
    OutOfScale {
        question: String,
        value: i64,
        highest: usize,
    },
    // Formulas of calculators.
    UnknownName {
        name: String,
        near: Option<String>,
        known: Vec<String>,
    },
    /// Two quantities put together that are not of one kind.
    UnitsMixed {
        left: String,
        right: String,
    },
    /// A quantity of one unit where a function wants another.
    UnitWanted {
        name: String,
        wanted: String,
        found: String,
    },
    DenominatorWithoutName,
    DividesByZero,
    RangeInFormula {
        name: String,
    },
    NotOptional {
        name: String,
    },
    LaterInput {
        name: String,
    },
}

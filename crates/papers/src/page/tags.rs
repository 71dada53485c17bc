//! The structure of a paper: what a screen reader walks through, in reading order.

/// Index of an element in [`Tags`].
pub(crate) type ElementId = usize;

/// What an element is, in the names of ISO 32000-1, 14.8.4.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// The whole paper.
    Document,
    /// Its one title.
    H1,
    /// Title of a section.
    H2,
    /// Paragraph.
    P,
    /// List.
    List,
    /// Item of a list.
    Item,
    /// Text of an item.
    ItemBody,
    /// Table.
    Table,
    /// Row of a table.
    Row,
    /// Header cell of a column.
    ColumnHead,
    /// Header cell of a row.
    RowHead,
    /// Data cell.
    Cell,
}

impl Role {
    /// The structure type.
    pub(crate) const fn tag(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::H1 => "H1",
            Self::H2 => "H2",
            Self::P => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::ItemBody => "LBody",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead | Self::RowHead => "TH",
            Self::Cell => "TD",
        }
    }

    /// Which cells a header cell is the header of.
    pub(crate) const fn scope(self) -> Option<&'static str> {
        match self {
            Self::ColumnHead => Some("Column"),
            Self::RowHead => Some("Row"),
            _ => None,
        }
    }
}

/// What an element holds, in order.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kid {
    /// Another element.
    Element(ElementId),
    /// Marked content: index of the page, and its number there.
    Content(usize, usize),
}

/// One element.
#[derive(Debug)]
pub(crate) struct Element {
    /// What it is.
    pub(crate) role: Role,
    /// What it stands in; the document stands in itself.
    pub(crate) parent: ElementId,
    /// What it holds.
    pub(crate) kids: Vec<Kid>,
}

/// The elements of a paper; the first is the document.
#[derive(Debug)]
pub(crate) struct Tags {
    /// All elements in the order in which they were opened.
    pub(crate) elements: Vec<Element>,
}

impl Tags {
    /// The document.
    pub(crate) const DOCUMENT: ElementId = 0;

    /// A structure with nothing but the document.
    pub(crate) fn new() -> Self {
        Self { elements: vec![Element { role: Role::Document, parent: Self::DOCUMENT, kids: Vec::new() }] }
    }

    /// A new element at the end of another.
    pub(crate) fn open(&mut self, role: Role, parent: ElementId) -> ElementId {
        let id = self.elements.len();
        self.elements.push(Element { role, parent, kids: Vec::new() });
        if let Some(parent) = self.elements.get_mut(parent) {
            parent.kids.push(Kid::Element(id));
        }
        id
    }

    /// Notes that an element shows marked content.
    pub(crate) fn shows(&mut self, element: ElementId, page: usize, number: usize) {
        if let Some(element) = self.elements.get_mut(element) {
            element.kids.push(Kid::Content(page, number));
        }
    }

    /// The structure type of an element.
    pub(crate) fn role(&self, element: ElementId) -> Role {
        self.elements.get(element).map_or(Role::P, |element| element.role)
    }
}

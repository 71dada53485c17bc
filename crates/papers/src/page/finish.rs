//! The finished file: PDF 1.7, tagged, with its language, title and metadata, fonts subset and embedded.
//!
//! The writer knows neither tags nor language, so the structure is added to what it made. Nothing here reads a clock or chance:
//! the same paper gives the same bytes.
use std::hash::{DefaultHasher, Hash, Hasher};

use chrono::{DateTime, Utc};
use lopdf::{Document, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{Mm, Op, PdfDocument, PdfPage, PdfSaveOptions, PdfWarnMsg, Pt, Rect};

use super::face::Face;
use super::sheet::{HEIGHT, Leaf, Sheet, WIDTH};
use super::tags::{Kid, Tags};
use crate::export::PaperError;

/// What a file says about itself.
pub(crate) struct Imprint {
    /// Title, shown in the window's bar.
    pub(crate) title: String,
    /// The office that made it.
    pub(crate) author: String,
    /// What it is about.
    pub(crate) subject: String,
    /// BCP 47 tag of its language.
    pub(crate) language: &'static str,
    /// When it was made.
    pub(crate) made_at: DateTime<Utc>,
}

/// Writes the file.
pub(crate) fn write(mut sheet: Sheet, imprint: &Imprint) -> Result<Vec<u8>, PaperError> {
    sheet.leave();
    let Sheet { leaves, tags, .. } = sheet;
    let mut owners = Vec::with_capacity(leaves.len());
    let mut pages = Vec::with_capacity(leaves.len());
    for Leaf { ops, owners: owned } in leaves {
        owners.push(owned);
        pages.push(page(ops));
    }
    let mut paper = PdfDocument::new(&imprint.title);
    for face in Face::ALL {
        paper.resources.fonts.map.insert(face.id(), face.metrics()?.embeddable());
    }
    paper.with_pages(pages);
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut warnings: Vec<PdfWarnMsg> = Vec::new();
    let mut file = paper.to_lopdf_document(&options, &mut warnings);
    if let Some(warning) = warnings.first() {
        return Err(PaperError::Writer(warning.msg.clone()));
    }
    file.version = "1.7".to_owned();
    let root = structure(&mut file, &tags, &owners)?;
    describe(&mut file, imprint, root)?;
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes)?;
    Ok(bytes)
}

fn page(ops: Vec<Op>) -> PdfPage {
    let mut page = PdfPage::new(Mm(0.0), Mm(0.0), ops);
    // In points: millimetres would round the letter format.
    let sheet = Rect::from_wh(Pt(WIDTH), Pt(HEIGHT));
    (page.media_box, page.trim_box, page.crop_box) = (sheet.clone(), sheet.clone(), sheet);
    page
}

/// Adds the structure tree and returns its root.
fn structure(file: &mut Document, tags: &Tags, owners: &[Vec<usize>]) -> Result<ObjectId, PaperError> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    let root = file.new_object_id();
    let ids: Vec<ObjectId> = tags.elements.iter().map(|_| file.new_object_id()).collect();
    let id_of = |element: usize| ids.get(element).copied().unwrap_or(root);
    for (index, element) in tags.elements.iter().enumerate() {
        let parent = if index == Tags::DOCUMENT { root } else { id_of(element.parent) };
        let first = element.kids.iter().find_map(|kid| match kid {
            Kid::Content(page, _) => pages.get(*page).copied(),
            Kid::Element(_) => None,
        });
        let kids = element.kids.iter().map(|kid| match kid {
            Kid::Element(kid) => Object::Reference(id_of(*kid)),
            Kid::Content(page, number) => match pages.get(*page).copied() {
                Some(page) if first != Some(page) => dictionary! { "Type" => "MCR", "Pg" => page, "MCID" => integer(*number) }.into(),
                _ => integer(*number),
            },
        });
        let mut kids: Vec<Object> = kids.collect();
        // One kid stands by itself: every reader of tags knows that form, and not every one an array of one.
        let kids = if kids.len() == 1 { kids.remove(0) } else { kids.into() };
        let mut entry = dictionary! { "Type" => "StructElem", "S" => element.role.tag(), "P" => parent, "K" => kids };
        if let Some(page) = first {
            entry.set("Pg", page);
        }
        if let Some(scope) = element.role.scope() {
            entry.set("A", dictionary! { "O" => "Table", "Scope" => scope });
        }
        file.set_object(id_of(index), entry);
    }
    let mut numbers = Vec::new();
    for (index, (page, owned)) in pages.iter().zip(owners).enumerate() {
        let elements: Vec<Object> = owned.iter().map(|element| Object::Reference(id_of(*element))).collect();
        numbers.push(integer(index));
        numbers.push(Object::Reference(file.add_object(elements)));
        let page = file.get_dictionary_mut(*page)?;
        page.set("StructParents", integer(index));
        page.set("Tabs", "S");
        page.remove(b"Annots");
    }
    let parents = file.add_object(dictionary! { "Nums" => numbers });
    let entry = dictionary! {
        "Type" => "StructTreeRoot",
        "K" => id_of(Tags::DOCUMENT),
        "ParentTree" => parents,
        "ParentTreeNextKey" => integer(pages.len()),
    };
    file.set_object(root, entry);
    Ok(root)
}

/// Sets language, title and metadata, and removes what the writer says without being asked.
fn describe(file: &mut Document, imprint: &Imprint, root: ObjectId) -> Result<(), PaperError> {
    let packet = Stream::new(dictionary! { "Type" => "Metadata", "Subtype" => "XML" }, xmp(imprint).into_bytes());
    // Left uncompressed: archives read it without opening the file.
    let metadata = file.add_object(packet.with_compression(false));
    let catalog = file.catalog_mut()?;
    catalog.set("Lang", Object::string_literal(imprint.language));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("StructTreeRoot", root);
    catalog.set("Metadata", metadata);
    let made = Object::string_literal(imprint.made_at.format("D:%Y%m%d%H%M%SZ").to_string());
    let info = dictionary! {
        "Title" => text(&imprint.title),
        "Author" => text(&imprint.author),
        "Subject" => text(&imprint.subject),
        "Creator" => text("Amparo"),
        "Producer" => text("Amparo"),
        "CreationDate" => made.clone(),
        "ModDate" => made,
    };
    let info = file.add_object(info);
    if let Ok(Object::Reference(old)) = file.trailer.get(b"Info") {
        let old = *old;
        file.delete_object(old);
    }
    file.trailer.set("Info", info);
    let id = Object::String(fingerprint(file, imprint).to_be_bytes().repeat(2), StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![id.clone(), id]);
    Ok(())
}

/// A number that is the same for the same file: PDF asks for an identifier, not for a secret.
fn fingerprint(file: &Document, imprint: &Imprint) -> u64 {
    let mut hasher = DefaultHasher::new();
    (&imprint.title, &imprint.subject, imprint.made_at).hash(&mut hasher);
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            stream.content.hash(&mut hasher);
        }
    }
    hasher.finish()
}

/// The metadata packet. `pdfuaid` claims PDF/UA-1; the tests hold the paper to what of it a machine can check.
fn xmp(imprint: &Imprint) -> String {
    let Imprint { title, author, subject, language, made_at } = imprint;
    let [title, author, subject] = [title, author, subject].map(|text| escape(text));
    let made = made_at.format("%Y-%m-%dT%H:%M:%SZ");
    format!(
        r#"<?xpacket begin="{bom}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate><xmp:CreatorTool>Amparo</xmp:CreatorTool>
<pdf:Producer>Amparo</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"#,
        bom = '\u{FEFF}'
    )
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            letter => out.push(letter),
        }
    }
    out
}

/// A text string: UTF-16 with its mark, the only form that every reader takes for accents.
fn text(text: &str) -> Object {
    let bytes = std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

fn integer(number: usize) -> Object {
    Object::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

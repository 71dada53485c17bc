//! The list of cases as a table for a spreadsheet: Excel's own format, or comma-separated text.
//!
//! Each cell says what the screen says, in the reader's language. An instant is the clock of the case's place with the zone beside it, since a spreadsheet knows
//! none. Who took the list out, when and why stands on a sheet of its own; comma-separated text has no room for it.
use chrono::{Datelike, Timelike};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::case::{Both, Moment};
use crate::export::{Export, Marking, PaperError};
use crate::tell::{Tell, a_number};

/// In what the table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Writing {
    /// Office Open XML, for Excel and LibreOffice.
    Xlsx,
    /// Comma-separated text in UTF-8.
    Csv,
}

impl Writing {
    /// The ending of the file's name.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// The media type.
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Csv => "text/csv; charset=utf-8",
        }
    }
}

/// A case of the list. Codes are the words of the record; the table says them in its language.
#[derive(Clone)]
pub struct ListedCase {
    /// The folio.
    pub folio: String,
    /// The name, surnames first.
    pub name: String,
    /// The A-number, nine digits.
    pub a_number: Option<String>,
    /// Field of law.
    pub ambito: String,
    /// Status.
    pub status: String,
    /// Stage, as those outside the asylum wall read it.
    pub stage: Both,
    /// Risk.
    pub risk: String,
    /// Custody state.
    pub custody: String,
    /// Name of the facility.
    pub facility: Option<String>,
    /// The accountable user.
    pub owner: String,
    /// The engaged representative.
    pub representative: Option<String>,
    /// The next red date.
    pub due: Option<Moment>,
    /// When it was opened.
    pub opened: Moment,
    /// When it was last changed.
    pub changed: Moment,
}

enum Cell {
    Text(String),
    At(Moment),
}

const HEADERS: [&str; 15] = [
    "cases-col-folio",
    "cases-col-name",
    "cases-col-a-number",
    "cases-filter-ambito",
    "cases-filter-status",
    "cases-col-stage",
    "cases-col-risk",
    "cases-col-custody",
    "cases-col-facility",
    "cases-col-owner",
    "cases-col-representative",
    "cases-col-due",
    "cases-col-opened",
    "cases-col-changed",
    "cases-col-zone",
];
const WIDTHS: [f64; 15] = [22.0, 34.0, 14.0, 16.0, 12.0, 18.0, 10.0, 16.0, 32.0, 20.0, 24.0, 17.0, 17.0, 17.0, 20.0];

fn cells(tell: Tell, case: &ListedCase) -> [Cell; 15] {
    let word = |key: String| Cell::Text(tell.words().find(&key, &[]).unwrap_or_else(|| format!("[{key}]")));
    let text = |text: Option<&String>| Cell::Text(text.cloned().unwrap_or_default());
    [
        Cell::Text(case.folio.clone()),
        Cell::Text(case.name.clone()),
        Cell::Text(case.a_number.as_deref().map(a_number).unwrap_or_default()),
        word(format!("case-ambito-{}", case.ambito)),
        word(format!("case-status-{}", case.status)),
        Cell::Text(tell.both(&case.stage).to_owned()),
        word(format!("case-risk-{}", case.risk)),
        word(format!("case-custody-{}", case.custody)),
        text(case.facility.as_ref()),
        Cell::Text(case.owner.clone()),
        text(case.representative.as_ref()),
        case.due.map_or_else(|| Cell::Text(String::new()), Cell::At),
        Cell::At(case.opened),
        Cell::At(case.changed),
        Cell::Text(case.opened.zone.name().to_owned()),
    ]
}

/// The table of these cases.
pub fn case_table(cases: &[ListedCase], writing: Writing, export: &Export) -> Result<Vec<u8>, PaperError> {
    let tell = Tell::new(export.language);
    match writing {
        Writing::Xlsx => workbook(tell, cases, export).map_err(|error| PaperError::Writer(error.to_string())),
        Writing::Csv => comma_separated(tell, cases),
    }
}

fn workbook(tell: Tell, cases: &[ListedCase], export: &Export) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let (bold, instant) = (Format::new().set_bold(), Format::new().set_num_format("yyyy-mm-dd hh:mm"));
    let sheet = book.add_worksheet().set_name(tell.words().say("cases-title", &[]))?;
    for (column, (header, width)) in (0u16..).zip(HEADERS.iter().zip(WIDTHS)) {
        sheet.write_string_with_format(0, column, tell.words().say(header, &[]), &bold)?.set_column_width(column, width)?;
    }
    for (row, case) in (1u32..).zip(cases) {
        for (column, cell) in (0u16..).zip(cells(tell, case)) {
            match cell {
                // A text cell is a text whatever it begins with: no name can become a formula.
                Cell::Text(text) => sheet.write_string(row, column, text)?,
                Cell::At(moment) => sheet.write_datetime_with_format(row, column, clock(moment)?, &instant)?,
            };
        }
    }
    let last = u32::try_from(cases.len()).unwrap_or(u32::MAX);
    sheet.set_freeze_panes(1, 2)?.autofilter(0, 0, last, u16::try_from(HEADERS.len() - 1).unwrap_or(0))?;
    circumstances(tell, book.add_worksheet(), cases.len(), export)?;
    book.save_to_buffer()
}

/// The sheet that says where the list comes from.
fn circumstances(tell: Tell, sheet: &mut Worksheet, cases: usize, export: &Export) -> Result<(), XlsxError> {
    sheet.set_name(tell.say("list-about"))?.set_column_width(0, 24.0)?.set_column_width(1, 80.0)?;
    let mut lines = vec![
        (tell.say("list-made-at"), tell.moment(export.made_at)),
        (tell.say("list-made-by"), export.made_by.clone()),
        (tell.say("list-reason"), tell.code_or_text("reason", &export.reason)),
        (tell.say("list-cases"), cases.to_string()),
    ];
    if export.marking == Marking::Practice {
        lines.push((tell.say("practice"), tell.say("practice-mark")));
    }
    for (row, (name, value)) in (0u32..).zip(lines) {
        sheet.write_string(row, 0, name)?.write_string(row, 1, value)?;
    }
    Ok(())
}

/// The clock of the place.
fn clock(moment: Moment) -> Result<ExcelDateTime, XlsxError> {
    let local = moment.at.with_timezone(&moment.zone);
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    ExcelDateTime::from_ymd(u16::try_from(local.year()).unwrap_or(1900), small(local.month()), small(local.day()))?.and_hms(
        u16::try_from(local.hour()).unwrap_or(0),
        small(local.minute()),
        0,
    )
}

fn comma_separated(tell: Tell, cases: &[ListedCase]) -> Result<Vec<u8>, PaperError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let failed = |error: csv::Error| PaperError::Writer(error.to_string());
    writer.write_record(HEADERS.map(|header| tell.words().say(header, &[]))).map_err(failed)?;
    for case in cases {
        writer
            .write_record(cells(tell, case).map(|cell| match cell {
                Cell::Text(text) => plain(text),
                Cell::At(moment) => moment.at.with_timezone(&moment.zone).to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
            }))
            .map_err(failed)?;
    }
    writer.into_inner().map_err(|error| PaperError::Writer(error.to_string()))
}

/// A text that a spreadsheet will not read as a formula: one that begins like it gets an apostrophe before it.
fn plain(text: String) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text }
}

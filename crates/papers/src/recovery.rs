//! The recovery sheet: the key that opens this desk's database when every password is lost, on one printed page.

/// What a recovery sheet says.
#[derive(Clone)]
pub struct RecoverySheet {
    /// Name of the office whose database it opens.
    pub office: String,
    /// What the office calls this desk or computer.
    pub desk: String,
    /// The recovery key, ready to be typed: capital letters and digits; groups are made here.
    pub key: String,
}

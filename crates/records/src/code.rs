//! Enums as their stable names in text columns.

use crate::Error;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The stable name of an enum's value.
pub(crate) fn of<T: Serialize>(value: T) -> Result<String, Error> {
    match serde_json::to_value(value) {
        Ok(Value::String(name)) => Ok(name),
        _ => Err(Error::Broken("a value without a stable name")),
    }
}

/// The stable name, where there is a value.
pub(crate) fn maybe<T: Serialize>(value: Option<T>) -> Result<Option<String>, Error> {
    value.map(of).transpose()
}

/// The value of a stable name.
pub(crate) fn read<T: DeserializeOwned>(name: &str) -> Result<T, Error> {
    serde_json::from_value(Value::String(name.to_owned())).map_err(|_| Error::Broken("a name that no enum has"))
}

/// The value of a stable name, where there is one.
pub(crate) fn read_maybe<T: DeserializeOwned>(name: Option<&str>) -> Result<Option<T>, Error> {
    name.map(read).transpose()
}

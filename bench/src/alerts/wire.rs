//! One kept-alive connection to the gateway on this machine: no more of HTTP than the measurement needs, so that the client costs the least.

use crate::Stop;
use serde_json::Value;
use std::net::SocketAddr;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::TcpStream;

/// A connection.
pub struct Wire {
    stream: BufStream<TcpStream>,
    host: SocketAddr,
}

impl Wire {
    /// Connects.
    pub async fn to(host: SocketAddr) -> Result<Self, Stop> {
        let stream = TcpStream::connect(host).await?;
        stream.set_nodelay(true)?;
        Ok(Self { stream: BufStream::new(stream), host })
    }

    /// Posts JSON; `header` is one line more. Answers the body; anything but 200 is an error.
    pub async fn post(&mut self, path: &str, header: &str, body: &str) -> Result<Value, Stop> {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: {}\r\ncontent-type: application/json\r\n{header}\r\ncontent-length: {}\r\n\r\n",
            self.host,
            body.len()
        );
        self.stream.write_all(head.as_bytes()).await?;
        self.stream.write_all(body.as_bytes()).await?;
        self.stream.flush().await?;
        let (status, length) = self.head().await?;
        let mut answer = vec![0; length];
        self.stream.read_exact(&mut answer).await?;
        if status != 200 {
            return Err(format!("the gateway answered {status}: {}", String::from_utf8_lossy(&answer)).into());
        }
        Ok(serde_json::from_slice(&answer)?)
    }

    /// Begins to listen to the stream of events of whoever holds the session.
    pub async fn listen(mut self, session: &str) -> Result<Events, Stop> {
        let head = format!("GET /api/events HTTP/1.1\r\nhost: {}\r\ncookie: amparo={session}\r\n\r\n", self.host);
        self.stream.write_all(head.as_bytes()).await?;
        self.stream.flush().await?;
        match self.head().await? {
            (200, _) => Ok(Events { wire: self, line: String::new() }),
            (status, _) => Err(format!("the stream of events answered {status}").into()),
        }
    }

    /// Status and length of an answer.
    async fn head(&mut self) -> Result<(u16, usize), Stop> {
        let (mut status, mut length, mut line) = (None, 0, String::new());
        loop {
            line.clear();
            if self.stream.read_line(&mut line).await? == 0 {
                return Err("the gateway closed the connection".into());
            }
            let said = line.trim_end();
            if said.is_empty() {
                break;
            }
            match said.split_once(':') {
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => length = value.trim().parse()?,
                Some(_) => {}
                None => status = said.split(' ').nth(1).and_then(|code| code.parse().ok()),
            }
        }
        Ok((status.ok_or("no answer in HTTP")?, length))
    }
}

/// The stream of events, as a page hears it.
pub struct Events {
    wire: Wire,
    line: String,
}

impl Events {
    /// The next change; what frames the stream is passed over.
    pub async fn next(&mut self) -> Result<Value, Stop> {
        loop {
            self.line.clear();
            if self.wire.stream.read_line(&mut self.line).await? == 0 {
                return Err("the stream of events ended".into());
            }
            if let Some(data) = self.line.strip_prefix("data:") {
                return Ok(serde_json::from_str(data)?);
            }
        }
    }
}

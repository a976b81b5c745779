//! The county's mail server, where one is configured.
use crate::config::MailConfig;
use crate::error::{ApiError, ApiResult};
use actix_web::http::StatusCode;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// How long the mail server may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Sends mail in the county's name.
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// The mailer of a configuration; none where no server is named.
    pub fn open(config: &MailConfig) -> Result<Option<Self>, String> {
        let Some(url) = &config.smtp_url else { return Ok(None) };
        let from = config.mail_from.as_deref().ok_or("a mail server is named, but no sender: give --mail-from too")?;
        let from = from.parse().map_err(|e| format!("the sender {from} is no mail address: {e}"))?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url).map_err(|e| format!("the address of the mail server is wrong: {e}"))?;
        Ok(Some(Self { transport: transport.timeout(Some(PATIENCE)).build(), from }))
    }

    /// Sends a text. `id` is the same each time one mail is tried, so that a receiver can drop repeats.
    pub async fn send(&self, id: &str, to: &str, subject: &str, text: String) -> ApiResult<()> {
        let to: Address = to.parse().map_err(ApiError::internal)?;
        let id = format!("<{id}@{}>", self.from.email.domain());
        let message = Message::builder().message_id(Some(id)).from(self.from.clone()).to(to.into()).subject(subject);
        let message = message.header(ContentType::TEXT_PLAIN).body(text).map_err(ApiError::internal)?;
        self.transport.send(message).await.map(|_| ()).map_err(|error| {
            tracing::warn!(cause = %error, "the mail server did not take a mail");
            ApiError::new(StatusCode::SERVICE_UNAVAILABLE, "mail_unavailable", "邮件服务器没有接收", "The mail server did not take it")
        })
    }
}

/// Whether a text is a mail address.
pub fn is_address(text: &str) -> bool {
    text.parse::<Address>().is_ok()
}

//! `hansa admin …`: the same verbs as the pages. It asks the running city over a socket in its data folder, and opens
//! the database itself only where no city runs.

mod act;
mod key;
mod log;
mod mail;
mod peer;
pub(super) mod socket;

use clap::{Args, Subcommand};
use serde::{Deserialize, Serialize};

use super::{Settings, output, serve};
use crate::app::App;
use crate::app::field::Form;
use crate::app::start::Migrate;
use crate::clock::Clock;

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Command {
    /// Accounts of officers and administrators.
    #[command(subcommand)]
    Account(Account),
    /// Tokens of the API.
    #[command(subcommand)]
    Token(Token),
    /// Whom the city follows, and who follows it.
    #[command(subcommand)]
    Follow(Follow),
    /// Other instances and their deliveries.
    #[command(subcommand)]
    Peer(Peer),
    /// What other instances refused.
    #[command(subcommand)]
    Delivery(Delivery),
    /// What was received and could not be applied.
    #[command(subcommand)]
    Inbox(Inbox),
    /// Work for later that waits or has failed.
    #[command(subcommand)]
    Job(Job),
    /// Domains that are blocked or allowed.
    #[command(subcommand)]
    Domain(Domain),
    /// Living settings.
    #[command(subcommand)]
    Setting(Setting),
    /// The keys that the city signs with.
    #[command(subcommand)]
    Key(key::Key),
    /// The copies of other cities' logs: how complete they are.
    #[command(subcommand)]
    Log(log::Log),
    /// Letters that go out.
    #[command(subcommand)]
    Mail(mail::Mail),
    /// The weekly letter.
    #[command(subcommand)]
    Digest(mail::Digest),
    /// What `hansa setup` asks of a city that runs.
    #[command(skip)]
    Setup(Setup),
}

/// The set-up over the socket.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Setup {
    /// Whether there is no city yet.
    Needed,
    /// Opens the city.
    Open { form: Form },
}

/// Without the form: a password is in it.
impl std::fmt::Debug for Setup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Needed => "Needed",
            Self::Open { .. } => "Open(…)",
        })
    }
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Account {
    /// All accounts.
    List,
    /// Makes a link to hand over to a new officer.
    Invite {
        email: String,
        #[arg(long)]
        administrator: bool,
    },
    /// Makes a link to hand over for a new password.
    Reset { email: String },
    /// Bars an account; its sessions and tokens end.
    Suspend { email: String },
    /// Lets a suspended account sign in again.
    Reinstate { email: String },
    /// Makes an account an administrator, or an officer again.
    Role {
        email: String,
        #[arg(value_parser = ["officer", "administrator"])]
        role: String,
    },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Token {
    /// Makes a token for an account; it is shown once.
    Create {
        email: String,
        #[arg(long)]
        label: String,
        #[arg(long, value_delimiter = ',', default_value = "read")]
        scopes: Vec<String>,
        /// Days after which it ends.
        #[arg(long)]
        days: Option<u32>,
    },
    /// The tokens of an account.
    List { email: String },
    /// Ends a token.
    Revoke { email: String, id: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Follow {
    /// Asks to follow a city, by handle or URL.
    Request {
        target: String,
        /// For a city that does not answer, and of which one member alone keeps the document: believe that one.
        #[arg(long)]
        one_witness: bool,
    },
    /// Whom the city follows.
    List,
    /// Who follows the city.
    Followers,
    /// Who waits for an answer.
    Requests,
    /// Lets a follower in.
    Accept { id: String },
    /// Refuses a follower.
    Reject { id: String },
    /// Ends a follow of this city.
    Undo { id: String },
    /// Shows or sets who may follow: open, ask or allow-list.
    Policy {
        #[arg(value_parser = ["open", "ask", "allow-list"])]
        policy: Option<String>,
    },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Peer {
    /// Every peer with its backlog and its last answer.
    List,
    /// Holds deliveries to a domain.
    Pause { domain: String },
    /// Goes on with deliveries to a domain.
    Resume { domain: String },
    /// Everything about one peer: its circuit, what it refused, what is read from it.
    Show { domain: String },
    /// Sends everything since a day or an instant to a domain again.
    Resend {
        domain: String,
        /// 2026-11-22, or 2026-11-22T08:00:00Z
        #[arg(long)]
        since: String,
    },
    /// Reads the documents of a domain's actors anew.
    Refetch { domain: String },
    /// Sends everything that a domain refused once more.
    Retry { domain: String },
    /// Reads the whole thread of a record that stands on a server without a log.
    Thread { record: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Delivery {
    /// What was refused, newest first.
    List,
    /// Sends a refused delivery once more.
    Retry { id: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Inbox {
    /// Failed items, newest first.
    List,
    /// Takes a failed item up again.
    Retry { id: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Job {
    /// What waits and what has failed, newest first.
    List,
    /// Takes a job up again, at once.
    Retry { id: String },
    /// Gives a job up.
    Drop { id: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Domain {
    /// All rules.
    List,
    /// Blocks a domain and everything below it.
    Block(Reasoned),
    /// Allows a domain and everything below it.
    Allow(Reasoned),
    /// Takes a rule back.
    Clear { domain: String },
}

#[derive(Clone, Debug, Serialize, Deserialize, Args)]
pub(super) struct Reasoned {
    domain: String,
    #[arg(long, default_value = "")]
    reason: String,
}

#[derive(Clone, Debug, Serialize, Deserialize, Subcommand)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Setting {
    /// A fresh one-time code for the set-up of a city that does not exist yet.
    SetupCode,
    /// How long which data is kept.
    Retention,
}

impl Command {
    pub(super) async fn run(&self, settings: &Settings, json: bool) -> anyhow::Result<()> {
        let config = settings.load()?;
        let answer = match socket::ask(&config, self).await? {
            Some(answer) => answer,
            None => {
                if config.database.url.is_empty() && !config.sqlite_file().exists() {
                    anyhow::bail!(
                        "there is no city in {}; name its folder with --data",
                        config.data.folder.display()
                    );
                }
                let _lock = serve::lock(&config)?;
                let app = App::open(config, Clock::system(), Migrate::Never).await?;
                let answer = act::run(&app, self).await;
                app.close().await;
                answer?
            }
        };
        let words = match self {
            Self::Digest(digest) => digest.show(&answer)?,
            _ => act::words(&answer),
        };
        output::say(json, &answer, || words);
        Ok(())
    }
}

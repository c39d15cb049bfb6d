//! Flags and exit codes. Every command says in one line what is wrong and how to mend it.

mod admin;
mod backup;
mod bench;
mod config;
mod demo;
#[cfg(debug_assertions)]
mod dev;
mod doctor;
mod health;
mod output;
mod serve;
mod setup;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::{Config, Flags, Problem, load};

pub use serve::{Instance, launch};

/// Hansa: a federated exchange platform that a city runs for itself.
#[derive(Debug, Parser)]
#[command(name = "hansa", version, max_term_width = 100)]
struct Cli {
    /// Answers as JSON.
    #[arg(long, global = true)]
    json: bool,
    #[command(flatten)]
    settings: Settings,
    #[command(subcommand)]
    command: Command,
}

/// Where the configuration comes from. Flags beat HANSA__… variables, which beat the file.
///
/// Their ids are nobody else's: what a command calls `domain` would be taken for the city's own.
#[derive(Clone, Debug, Default, Args)]
struct Settings {
    /// Configuration file.
    #[arg(id = "setting-config", long = "config", value_name = "FILE", global = true, env = "HANSA_CONFIG")]
    config: Option<PathBuf>,
    /// The name under which this city is reached: server.domain.
    #[arg(id = "setting-domain", long = "domain", value_name = "NAME", global = true)]
    domain: Option<String>,
    /// Address and port to listen on: server.listen.
    #[arg(id = "setting-listen", long = "listen", value_name = "ADDRESS", global = true)]
    listen: Option<String>,
    /// Folder of the database: data.folder.
    #[arg(id = "setting-data", long = "data", value_name = "FOLDER", global = true)]
    data: Option<PathBuf>,
    /// Plain http for names that end in .localhost or .test: server.development.
    #[arg(id = "setting-development", long = "development", global = true)]
    development: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Runs the city.
    Serve,
    /// Sets a city up at a terminal, or from a file of answers.
    Setup(setup::Setup),
    /// Runs three example cities that federate with one another.
    Demo(demo::Demo),
    /// Brings the schema up to date.
    Migrate,
    /// Checks the configuration, or prints an example.
    #[command(subcommand)]
    Config(config::Command),
    /// Looks at configuration, folders, database, key, clock and addresses, and says how to mend what is wrong.
    Doctor,
    /// Asks a running city whether it is well; for container health checks.
    Health,
    /// Makes or checks a backup.
    #[command(subcommand)]
    Backup(backup::Command),
    /// Restores a backup into an empty place.
    Restore(backup::Restore),
    /// Measures this program beside what this machine can do.
    Bench(bench::Bench),
    /// Prints the description of the API.
    Openapi,
    /// Administers a city, running or not.
    #[command(subcommand)]
    Admin(admin::Command),
    /// Shows those who build pages what they are made of. Not in a release.
    #[cfg(debug_assertions)]
    #[command(subcommand)]
    Dev(dev::Command),
}

impl Settings {
    fn flags(&self) -> Flags {
        let mut set = Vec::new();
        let mut put = |path: &str, value: Option<toml::Value>| {
            if let Some(value) = value {
                set.push((path.to_owned(), value));
            }
        };
        let text = |value: &Option<String>| value.clone().map(toml::Value::String);
        put("server.domain", text(&self.domain));
        put("server.development", self.development.then_some(toml::Value::Boolean(true)));
        let data = self.data.as_ref().map(|path| path.display().to_string());
        put("data.folder", text(&data));
        // Without a file, a city that is tried out listens on the port of its name and keeps its key beside its data.
        let port = self.domain.as_deref().and_then(|domain| domain.rsplit_once(':')).map(|(_, port)| port);
        let derived = port.filter(|_| self.development).map(|port| format!("127.0.0.1:{port}"));
        put("server.listen", text(&self.listen.clone().or(derived)));
        if let (None, Some(parent)) = (&self.config, self.data.as_ref().and_then(|data| data.parent())) {
            let key = parent.join("config").join("secret.key");
            put("security.key_file", Some(toml::Value::String(key.display().to_string())));
        }
        Flags { file: self.config.clone(), set }
    }

    /// The configuration, or all of its problems.
    #[expect(clippy::disallowed_methods, reason = "the environment enters the program here, as a parameter")]
    fn read(&self) -> Result<Config, Vec<Problem>> {
        load(&self.flags(), std::env::vars())
    }

    /// The configuration, or all of its problems in one error.
    fn load(&self) -> anyhow::Result<Config> {
        self.read().map_err(|problems| {
            let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
            let errors = problems
                .iter()
                .map(|problem| serde_json::json!({ "field": problem.path, "text": problem.text }));
            let (error, code) = (lines.join("\n       "), Some("configuration".to_owned()));
            output::Told { error, code, errors: errors.collect() }.into()
        })
    }
}

/// Runs the command line and returns the exit code.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return misread(&error),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return output::fail(&anyhow::anyhow!("the runtime does not start: {error}"), cli.json),
    };
    match runtime.block_on(run(&cli)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => output::fail(&error, cli.json),
    }
}

/// Flags that cannot be read: the same words as everywhere, to a program in its own form.
fn misread(error: &clap::Error) -> ExitCode {
    if error.use_stderr() && std::env::args_os().any(|argument| argument == "--json") {
        let text = error.to_string();
        let (first, _) = text.split_once("\n\n").unwrap_or((&text, ""));
        let words = first.split_whitespace().collect::<Vec<_>>().join(" ");
        output::fail(&anyhow::anyhow!("{}", words.trim_start_matches("error: ")), true);
        return ExitCode::from(2);
    }
    error.exit()
}

async fn run(cli: &Cli) -> anyhow::Result<()> {
    let json = cli.json;
    match &cli.command {
        Command::Serve => serve::run(cli.settings.load()?).await,
        Command::Setup(setup) => setup.run(&cli.settings, json).await,
        Command::Demo(demo) => demo.run(cli.settings.data.as_deref(), json).await,
        Command::Migrate => {
            let config = cli.settings.load()?;
            let _lock = serve::lock(&config)?;
            let count = crate::app::start::migrate(&config).await?;
            output::say(json, &serde_json::json!({ "migrations": count }), || {
                format!("{count} migrations applied")
            });
            Ok(())
        }
        Command::Config(command) => command.run(&cli.settings, json),
        Command::Doctor => doctor::run(&cli.settings, json).await,
        Command::Health => health::run(&cli.settings.load()?).await,
        Command::Backup(command) => command.run(&cli.settings, json).await,
        Command::Restore(restore) => restore.run(&cli.settings, json).await,
        Command::Bench(bench) => bench.run(json).await,
        Command::Openapi => {
            output::line(&crate::http::api::openapi().to_pretty_json()?);
            Ok(())
        }
        Command::Admin(command) => command.run(&cli.settings, json).await,
        #[cfg(debug_assertions)]
        Command::Dev(command) => command.run(cli.settings.listen.as_deref(), json).await,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    #[test]
    fn the_domain_that_a_command_is_about_is_not_the_own_one() {
        let parse = |line: &str| Cli::try_parse_from(line.split(' ')).map(|cli| cli.settings.domain);
        for command in ["admin domain block spam.example", "admin peer pause spam.example"] {
            assert_eq!(parse(&format!("hansa {command}")).unwrap(), None, "{command}");
            let given = [
                format!("hansa --domain a.example {command}"),
                format!("hansa {command} --domain a.example"),
            ];
            for line in given {
                assert_eq!(parse(&line).unwrap().as_deref(), Some("a.example"), "{line}");
            }
        }
    }

    #[test]
    fn what_is_for_those_who_build_pages_is_in_no_release() {
        let is_there = Cli::try_parse_from(["hansa", "dev", "components"]).is_ok();
        assert_eq!(is_there, cfg!(debug_assertions));
    }

    #[test]
    fn the_command_line_is_sound() {
        use clap::CommandFactory as _;
        Cli::command().debug_assert();
    }
}

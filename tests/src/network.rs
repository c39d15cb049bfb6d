//! A small internet on loopback for production mode: names, an authority that all of them trust, and a name service that
//! answers what a test says. The policy of addresses stays as it is.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Context as _;
use hansa_federation::context::TestConnector;
use tokio::net::TcpListener;
use tokio_rustls::rustls::ServerConfig;

use crate::Authority;
use crate::wire::Target;

/// Names that end in `.test`, each with a port of its own behind `name:443`.
#[derive(Debug)]
pub(crate) struct Network {
    authority: Authority,
    free: Mutex<HashMap<String, TcpListener>>,
    addresses: HashMap<String, SocketAddr>,
    answers: HashMap<String, Vec<IpAddr>>,
}

impl Network {
    /// Binds a port for each name. `answers` are what the name service says about other names.
    pub(crate) async fn open(names: &[&str], answers: &[(&str, &[IpAddr])]) -> anyhow::Result<Arc<Self>> {
        let (mut free, mut addresses) = (HashMap::new(), HashMap::new());
        for name in names {
            let listener = TcpListener::bind(("127.0.0.1", 0)).await?;
            addresses.insert((*name).to_owned(), listener.local_addr()?);
            free.insert((*name).to_owned(), listener);
        }
        let answers = answers.iter().map(|(name, list)| ((*name).to_owned(), list.to_vec())).collect();
        Ok(Arc::new(Self { authority: Authority::new()?, free: Mutex::new(free), addresses, answers }))
    }

    /// The port and the certificate of a name. Each is taken once.
    pub(crate) fn take(&self, name: &str) -> anyhow::Result<(TcpListener, Arc<ServerConfig>)> {
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let listener = free.remove(name).with_context(|| format!("{name} is no free name of the network"))?;
        Ok((listener, self.authority.identity(name)?))
    }

    /// The address of a name, which from now on is free for another process to listen on.
    pub(crate) fn lend(&self, name: &str) -> anyhow::Result<SocketAddr> {
        let listener = self.free.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        Ok(listener.with_context(|| format!("{name} is no free name of the network"))?.local_addr()?)
    }

    pub(crate) fn authority(&self) -> &Authority {
        &self.authority
    }

    /// `name:443` and where it is, for a process that resolves names by itself.
    pub(crate) fn routes(&self) -> HashMap<String, String> {
        self.addresses.iter().map(|(name, address)| (format!("{name}:443"), address.to_string())).collect()
    }

    /// What the client of a city is given.
    pub(crate) fn connector(&self) -> TestConnector {
        TestConnector {
            ca_pem: self.authority.pem().to_owned(),
            addresses: self.addresses.clone(),
            answers: self.answers.clone(),
        }
    }

    /// How the rig itself reaches a name.
    pub(crate) fn target(&self, name: &str) -> anyhow::Result<Target> {
        let address =
            *self.addresses.get(name).with_context(|| format!("{name} is no name of the network"))?;
        Ok(Target {
            address,
            authority: name.to_owned(),
            tls: Some((self.authority.trust()?, name.to_owned())),
        })
    }
}

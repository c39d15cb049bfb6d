//! NodeInfo 2.1 (FEP-0151): what an instance says about itself to directories and monitors.

use crate::ids::Ids;
use serde_json::{Value, json};
use url::Url;

/// The schema of NodeInfo 2.1, also the `rel` of its link.
pub const SCHEMA: &str = "http://nodeinfo.diaspora.software/ns/schema/2.1";
/// FEP-2677: the link that leads to the instance actor.
pub const APPLICATION_ACTOR: &str = "https://www.w3.org/ns/activitystreams#Application";

/// What is published: counts, never persons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeInfo {
    /// Of the software.
    pub version: String,
    pub repository: Option<Url>,
    /// Name of the instance.
    pub name: String,
    pub description: String,
    pub open_registrations: Registrations,
    /// Local actors that publish.
    pub actors: u64,
    /// Local records.
    pub records: u64,
    /// Local replies.
    pub replies: u64,
}

/// Whether a stranger can open an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Registrations {
    Open,
    Closed,
}

/// `/.well-known/nodeinfo`: the document's address and the instance actor.
#[must_use]
pub fn build_discovery(document: &Url, ids: &Ids) -> Value {
    json!({"links": [
        {"rel": SCHEMA, "href": document},
        {"rel": APPLICATION_ACTOR, "href": ids.instance_actor()},
    ]})
}

/// The document itself.
#[must_use]
pub fn build_nodeinfo(info: &NodeInfo) -> Value {
    let mut software = json!({"name": "hansa", "version": info.version});
    if let (Some(repository), Some(members)) = (&info.repository, software.as_object_mut()) {
        members.insert("repository".to_owned(), json!(repository));
    }
    json!({
        "version": "2.1",
        "software": software,
        "protocols": ["activitypub"],
        "services": {"inbound": [], "outbound": []},
        "openRegistrations": info.open_registrations == Registrations::Open,
        "usage": {
            "users": {"total": info.actors},
            "localPosts": info.records,
            "localComments": info.replies,
        },
        "metadata": {"nodeName": info.name, "nodeDescription": info.description},
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;
    use crate::testing::keys::url;

    #[test]
    fn the_documents_have_the_shape_of_the_schema() {
        let ids = Ids::new(url("https://montreval.example/"));
        let discovery = build_discovery(&url("https://montreval.example/nodeinfo/2.1"), &ids);
        let info = NodeInfo {
            version: "0.1.0".to_owned(),
            repository: Some(url("https://montreval.example/source")),
            name: "Montreval".to_owned(),
            description: "An example city.".to_owned(),
            open_registrations: Registrations::Closed,
            actors: 1,
            records: 12,
            replies: 3,
        };
        insta::assert_json_snapshot!([discovery, build_nodeinfo(&info)]);
    }
}

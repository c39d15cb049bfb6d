//! One request to a city, by whoever a test wants to be.

use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use rig::attacker::BareDoor;
use rig::{City, Plan, Response, Target, World, send};

/// A city in production mode, and a door to it without TLS, as behind its proxy.
#[derive(Debug)]
pub(crate) struct House {
    pub(crate) city: City,
    pub(crate) door: BareDoor,
}

impl House {
    pub(crate) async fn of(world: &World) -> anyhow::Result<Self> {
        Self::with(world, Plan::new("city.test")).await
    }

    pub(crate) async fn with(world: &World, plan: Plan) -> anyhow::Result<Self> {
        world.network_of(&["city.test"], &[]).await?;
        let city = world.city_as(plan).await?;
        let door = BareDoor::open(&city).await?;
        Ok(Self { city, door })
    }

    /// Another door to the same city, with nobody counted yet who came to the first one.
    pub(crate) async fn again(&self) -> anyhow::Result<Self> {
        Ok(Self { city: self.city.clone(), door: BareDoor::open(&self.city).await? })
    }

    pub(crate) async fn send(&self, ask: &Ask) -> anyhow::Result<Response> {
        ask.to(&self.door.target).await
    }
}

/// A request.
#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) method: Method,
    pub(crate) path: String,
    headers: HeaderMap,
    body: String,
}

impl Ask {
    pub(crate) fn new(method: &str, path: &str) -> anyhow::Result<Self> {
        let method = Method::from_bytes(method.as_bytes())?;
        Ok(Self { method, path: path.to_owned(), headers: HeaderMap::new(), body: String::new() })
    }

    pub(crate) fn get(path: &str) -> Self {
        Self { method: Method::GET, path: path.to_owned(), headers: HeaderMap::new(), body: String::new() }
    }

    pub(crate) fn reads(&self) -> bool {
        matches!(self.method, Method::GET | Method::HEAD | Method::OPTIONS)
    }

    pub(crate) fn with(mut self, name: &str, value: &str) -> anyhow::Result<Self> {
        self.headers.append(HeaderName::from_bytes(name.as_bytes())?, HeaderValue::from_str(value)?);
        Ok(self)
    }

    /// What a browser says when a page leads here, or a form on one of the city's own pages.
    pub(crate) fn by_browser(self) -> anyhow::Result<Self> {
        let reads = self.reads();
        let ask = self.with("accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8")?;
        if reads { Ok(ask) } else { ask.with("origin", "https://city.test")?.form("") }
    }

    pub(crate) fn session(self, value: &str) -> anyhow::Result<Self> {
        self.with("cookie", &format!("__Host-session={value}"))
    }

    pub(crate) fn token(self, value: &str) -> anyhow::Result<Self> {
        self.with("authorization", &format!("Bearer {value}"))
    }

    pub(crate) fn form(mut self, body: &str) -> anyhow::Result<Self> {
        body.clone_into(&mut self.body);
        self.with("content-type", "application/x-www-form-urlencoded")
    }

    /// Another body under the same headers.
    pub(crate) fn body(mut self, body: &str) -> Self {
        body.clone_into(&mut self.body);
        self
    }

    pub(crate) fn json(mut self, body: impl ToString) -> anyhow::Result<Self> {
        self.body = body.to_string();
        self.with("content-type", "application/json")
    }

    pub(crate) async fn to(&self, target: &Target) -> anyhow::Result<Response> {
        send(target, &self.method, &self.path, &self.headers, self.body.as_bytes()).await
    }
}

/// The status; a redirect to the sign-in is told apart from others.
pub(crate) fn outcome(response: &Response) -> String {
    let to = response.header(header::LOCATION.as_str());
    if to.starts_with("/sign-in") { "sign-in".to_owned() } else { response.status.as_u16().to_string() }
}

//! The cases of hostile HTML, by the class they stand for.

use super::*;
use crate::text::growth::is_linear;

fn cleaned(html: &str) -> String {
    clean(html).into_string()
}

fn depth(html: &str) -> usize {
    let mut depth: usize = 0;
    let mut deepest = 0;
    for piece in html.split('<').skip(1) {
        if piece.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !piece.starts_with("br") && !piece.starts_with("hr") {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

#[test]
fn xss_01_nothing_that_acts_comes_through() {
    for attack in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)><p>x</p></svg>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"java&#x09;script:alert(1)\">x</a>",
        "<a href=\" javascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript:alert(1)\">x</a>",
        "<a href=\"vbscript:msgbox(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<base href=\"https://evil.example/\">",
        "<form action=\"https://evil.example/\"><input name=q></form>",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
        "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
        "<p onclick=alert(1)>x</p>",
        "<scr<script>ipt>alert(1)</scr</script>ipt>",
        "<math><mi><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">",
        "<a href=https://a.example/ \"onmouseover=alert(1)>x</a>",
        "<table><td background=javascript:alert(1)>x",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<?xml <img src=x onerror=alert(1)>?>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">",
        "<p style=\"x\" onfocus=alert(1) autofocus tabindex=1>x",
        "<object data=\"javascript:alert(1)\"></object><embed src=\"javascript:alert(1)\">",
        "<link rel=stylesheet href=https://evil.example/x.css><style>@import 'x'</style>",
    ] {
        let html = cleaned(attack);
        let lower = html.to_lowercase();
        for trace in [
            "<script",
            "<img",
            "<svg",
            "<iframe",
            "<form",
            "<input",
            "<base",
            "<meta",
            "<style",
            "<object",
            "<embed",
            "<link",
            "<math",
            "=\"javascript",
            "vbscript:",
            "data:",
            "srcdoc",
            "background=",
        ] {
            assert!(!lower.contains(trace), "{attack} left {html}");
        }
        for tag in lower.split('<').skip(1).filter_map(|piece| piece.split('>').next()) {
            assert!(!tag.contains(" on"), "{attack} left {html}");
        }
    }
}

#[test]
fn xss_04_only_links_to_the_web_stay_links() {
    for target in
        ["javascript:x", "data:x,y", "file:///etc/passwd", "//evil.example/x", "/o/1", "mailto:a@b.example"]
    {
        let html = cleaned(&format!("<p><a href=\"{target}\">read</a></p>"));
        assert!(!html.contains("href"), "{target} left {html}");
        assert!(html.contains("read"));
    }
    assert_eq!(
        cleaned("<a href='https://a.example/?b=1&amp;c=2' target=_blank>read</a>"),
        "<a href=\"https://a.example/?b=1&amp;c=2\" rel=\"nofollow noopener noreferrer ugc\">read</a>"
    );
}

#[test]
fn xss_06_neither_style_nor_id_nor_unknown_class_comes_through() {
    let html = cleaned(
        "<p id=main class=\"button\" style=\"background:url(https://evil.example/)\">a\
         <span class=\"h-card evil\">b</span><a class=\"mention u-url x\" id=y href=https://a.example/>@c</a></p>",
    );
    assert_eq!(
        html,
        "<p>a<span class=\"h-card\">b</span><a class=\"mention u-url\" href=\"https://a.example/\" \
         rel=\"nofollow noopener noreferrer ugc\">@c</a></p>"
    );
}

#[test]
fn xss_07_nothing_is_put_into_attributes() {
    let html = cleaned("<a href=\"https://a.example/#topic:smile:@name\">#topic :smile: @name</a>");
    assert!(html.contains("href=\"https://a.example/#topic:smile:@name\""), "{html}");
    assert!(html.contains(">#topic :smile: @name</a>"), "{html}");
}

#[test]
fn xss_08_a_link_that_names_another_host_shows_its_real_one() {
    let html = cleaned("<a href=\"https://evil.example/\">https://lyon.example&period;</a>");
    assert!(html.ends_with("</a> (evil.example)"), "{html}");
    let html = cleaned("<a href=\"https://evil.example/\">lyon&period;example</a>");
    assert!(html.ends_with("</a> (evil.example)"), "{html}");
}

#[test]
fn xss_09_direction_marks_of_a_text_are_kept_to_what_html_isolates() {
    assert_eq!(
        cleaned("<p lang=ar dir=rtl>x</p><p dir=evil lang='\"x'>y</p>"),
        "<p lang=\"ar\" dir=\"rtl\">x</p><p>y</p>"
    );
}

#[test]
fn dos_12_odd_input_yields_a_text_and_no_failure() {
    let pieces = [
        "<",
        ">",
        "</",
        "<a",
        "<a href=",
        "\"",
        "'",
        "&",
        "&#",
        "&#x110000;",
        "\0",
        "\u{feff}",
        "\u{202e}",
        "é",
        "<p>",
        "</p>",
        "<table>",
        "<td>",
        "<li>",
        "<ul",
        "<!--",
        "-->",
        "<![CDATA[",
        "=",
        "/",
        "<b>",
        "</i>",
        "<svg>",
        "</svg",
        "<style>",
        " ",
        "\n",
        "x",
        "<h1>",
        "<ol start=99999999999>",
        "<select>",
        "</table>",
    ];
    // A walk over combinations without chance: every run tries the same ones.
    let mut state: u32 = 1;
    for _ in 0..3_000 {
        let mut html = String::new();
        for _ in 0..12 {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            html.push_str(pieces[(state >> 16) as usize % pieces.len()]);
        }
        let once = cleaned(&html);
        assert_eq!(cleaned(&once), once, "cleaning twice changes nothing: {html:?}");
    }
}

/// A hostile text of so many elements.
type Hostile = Box<dyn Fn(usize) -> String>;

fn hostile() -> Vec<(&'static str, Hostile)> {
    vec![
        ("div", Box::new(|n| "<div>".repeat(n))),
        ("closed div", Box::new(|n| "<div>".repeat(n / 2) + "x" + &"</div>".repeat(n / 2))),
        ("a", Box::new(|n| "<a".repeat(n))),
        ("a with space", Box::new(|n| "<a ".repeat(n))),
        ("links", Box::new(|n| "<a href=//a>".repeat(n))),
        ("quotes", Box::new(|n| "<blockquote>".repeat(n))),
        ("lists", Box::new(|n| "<ul><li>".repeat(n))),
        ("emphasis", Box::new(|n| (0..n).map(|n| format!("<b lang=\"a{n}\">")).collect())),
        ("paragraphs", Box::new(|n| "<p><b lang=a><i lang=b>".repeat(n))),
        (
            "attributes",
            Box::new(|n| format!("<p {}>x", (0..n).map(|n| format!("a{n} ")).collect::<String>())),
        ),
        ("tables", Box::new(|n| "<table><tr><td>".repeat(n))),
        ("misnested", Box::new(|n| "<b><p></b></p>".repeat(n))),
    ]
}

#[test]
fn dos_14_deep_and_broken_markup_is_read_in_linear_time() {
    for (name, input) in hostile() {
        is_linear(name, 20_000, input, |html| {
            clean(html);
        });
    }
}

#[test]
fn dos_14_deep_markup_comes_out_shallow() {
    for (name, input) in hostile() {
        let clean = clean(&input(100_000));
        // A table brings a body of its own.
        assert!(depth(clean.as_str()) <= tidy::DEPTH * 3 / 2, "{name}: {}", depth(clean.as_str()));
    }
}

#[test]
fn what_other_servers_write_keeps_its_sense() {
    assert_eq!(
        cleaned("<h1>A</h1><h2>B</h2><h4>C</h4><div>one</div><div>two <em>three</em></div><div>four</div>"),
        "<h3>A</h3><h3>B</h3><h4>C</h4>one<br>two <em>three</em><br>four"
    );
    assert_eq!(cleaned("<p>a<p>b<ul><li>c<li>d</ul>"), "<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>");
    assert_eq!(
        cleaned("<table><thead><tr><th scope=col>a<tbody><tr><td>b<td>c</table>"),
        "<table><thead><tr><th scope=\"col\">a</th></tr></thead><tbody><tr><td>b</td><td>c</td></tr></tbody></table>"
    );
    assert_eq!(cleaned("1 < 2 & 3 > 2"), "1 &lt; 2 &amp; 3 &gt; 2");
    assert_eq!(
        cleaned("<p>Une <strong>fiche</strong><img src=x alt=y></p>"),
        "<p>Une <strong>fiche</strong></p>"
    );
}

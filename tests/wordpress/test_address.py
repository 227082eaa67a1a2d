"""Addresses of sites, and which of them are refused."""

import pytest

from newstool.wordpress.address import Address
from newstool.wordpress.errors import AddressError


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("example.org", "https://example.org"),
        ("https://example.org/", "https://example.org"),
        ("https://Example.org:443/blog/", "https://example.org/blog"),
        ("https://example.org:8443", "https://example.org:8443"),
        ("https://example.org/blog/wp-json/wp/v2/posts", "https://example.org/blog"),
        ("https://example.org/wp-admin/", "https://example.org"),
        ("https://example.org/wp-jsonx/wp-json", "https://example.org/wp-jsonx"),
        ("https://example.org/blog/index.php?p=1", "https://example.org/blog"),
        ("https://example.org/wp-administration", "https://example.org/wp-administration"),
        ("http://127.0.0.1:8088", "http://127.0.0.1:8088"),
        ("http://localhost/news", "http://localhost/news"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
    ],
)
def test_an_address_in_its_plain_form(text: str, url: str) -> None:
    assert str(Address.of(text)) == url


@pytest.mark.parametrize("text", ["http://example.org", "http://192.168.1.4", "http://127.0.0.1.example.org"])
def test_http_is_for_this_machine_only(text: str) -> None:
    with pytest.raises(AddressError, match="in the clear"):
        Address.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "https://ann:secret@example.org",
        "ann:secret@example.org",
        "https://ann:secret/x@example.org",
        "https://ann:12/secret@example.org",
        "https://ann:1?secret@example.org",
        "https://ann:#secret@example.org",
        "https:/ann:secret@example.org",
        "https://[ann:secret@example.org",
    ],
)
def test_a_password_in_an_address_is_refused_and_not_repeated(text: str) -> None:
    with pytest.raises(AddressError) as error:
        Address.of(text)
    assert "secret" not in str(error.value)
    assert "NEWSTOOL_WP_APP_PASSWORD" in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "https://",
        "ftp://example.org",
        "https://exa mple.org",
        "https://example.org:x",
        "https://example.org:0",
        "http:/example.org",
        "https:/example.org/blog",
        "HTTPS:/example.org",
        "https:example.org",
        "https//example.org",
        "https://https://example.org",
        "https:\\\\example.org",
        "example.org\\blog",
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(AddressError):
        Address.of(text)

"""The errors of a live site.

WordPressError
├── AddressError        the address is no address, or would send a password in the clear
├── LoginError          there is no login, or the site does not accept it
├── UnreachableError    no useful answer after the last try
├── NotWordPressError   an answer that WordPress's REST API does not give
├── RefusedError        WordPress says no, with a status and a code
│   └── GoneError       there is no such post or term
├── PluginError         the site lacks the plugin for related posts
├── JournalError        a journal that is missing, damaged, or of another site
├── ChangesError        changes or rules that cannot be read
└── LockedError         another run is at work
"""

from newstool.articles import NewstoolError


class WordPressError(NewstoolError):
    """The base of all errors of a live site."""


class AddressError(WordPressError):
    """The address is no address of a site, or would send a password in the clear."""


class LoginError(WordPressError):
    """No name and password, or none that the site accepts."""


class UnreachableError(WordPressError):
    """No answer, or only failures, after the last try.

    After a write, the site may or may not have made the change: read the post again to see.
    """


class NotWordPressError(WordPressError):
    """An answer that is not from WordPress's REST API."""


class RefusedError(WordPressError):
    """WordPress refused a request. `status` is HTTP's, `code` WordPress's own, such as "rest_cannot_edit"."""

    def __init__(self, message: str, status: int, code: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code


class GoneError(RefusedError):
    """There is no such post or term, or no more."""


class PluginError(WordPressError):
    """The site lacks the plugin that related posts need."""


class JournalError(WordPressError):
    """A journal that is missing, damaged, or of another site."""


class ChangesError(WordPressError):
    """Changes or rules that cannot be read."""


class LockedError(WordPressError):
    """Another run is at work on the same site."""

"""WordPress exports: speed and memory of reading a generated archive.

    python benchmarks/wordpress.py [POSTS]

Writes an export of 300,000 posts (or POSTS) of about 380 words, half of them blocks and half as typed, with categories,
captions and meta data as real ones have, and reads it in a process of its own. One line: posts, size, posts a second by
the clock and by the processor's time, and the process's highest memory; before it one for a tenth of the archive, since
memory must not grow with it.
"""

import random
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

HEADER = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" created="2025-03-01 10:00" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>The Elm Creek Courier</title><wp:wxr_version>1.2</wp:wxr_version>
<wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Bell</wp:author_display_name></wp:author>
<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>news</wp:category_nicename></wp:category>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>sports</wp:category_nicename></wp:category>
"""
ITEM = """<item><title><![CDATA[Council votes on bridge {number}]]></title>
<link>https://example.org/{number}/</link><dc:creator><![CDATA[ann]]></dc:creator>
<guid isPermaLink="false">https://example.org/?p={number}</guid><description></description>
<content:encoded><![CDATA[{body}]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>{number}</wp:post_id><wp:post_date><![CDATA[2024-06-05 16:04:48]]></wp:post_date>
<wp:post_date_gmt><![CDATA[2024-06-05 21:04:48]]></wp:post_date_gmt><wp:comment_status>closed</wp:comment_status>
<wp:post_name>bridge-{number}</wp:post_name><wp:status><![CDATA[publish]]></wp:status><wp:post_parent>0</wp:post_parent>
<wp:post_type><![CDATA[post]]></wp:post_type><wp:post_password></wp:post_password><wp:is_sticky>0</wp:is_sticky>
<category domain="category" nicename="news"><![CDATA[News]]></category>
<category domain="category" nicename="sports"><![CDATA[Sports]]></category>
<category domain="post_tag" nicename="bridge"><![CDATA[bridge]]></category>
<wp:postmeta><wp:meta_key>_yoast_wpseo_primary_category</wp:meta_key><wp:meta_value>2</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_edit_last</wp:meta_key><wp:meta_value>1</wp:meta_value></wp:postmeta>
<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>71</wp:meta_value></wp:postmeta></item>
"""
CAPTION = '[caption id="a_{n}" width="300"]<img src="https://example.org/{n}.jpg" /> The bridge[/caption]'
TEXT = "the council voted on Monday to repair Mill Street bridge which has been closed since May &amp; trucks wait"
WORDS = TEXT.split()
PARAGRAPHS, WORDS_EACH = 10, 38
READER = """
import resource, sys, time
from newstool.articles import Article, read
start = time.perf_counter()
count = sum(isinstance(item, Article) and item.label == "Sports" for item in read([sys.argv[1]]))
print(count, time.perf_counter() - start, time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def body(number: int, chance: random.Random) -> str:
    """A post's body, in blocks where the number is even."""
    paragraphs = []
    for _ in range(PARAGRAPHS):
        words = " ".join(chance.choices(WORDS, k=WORDS_EACH))
        paragraphs.append(f'The <a href="https://example.org/{number}">mayor</a> said <em>“so”</em>: {words}.')
    if number % 2:
        return "\n\n".join([CAPTION.format(n=number), *paragraphs])
    return "\n\n".join(f"<!-- wp:paragraph -->\n<p>{text}</p>\n<!-- /wp:paragraph -->" for text in paragraphs)


def write(path: Path, posts: int) -> None:
    """Write an export; a thousand bodies, again and again."""
    chance = random.Random(0)
    bodies = [body(number, chance) for number in range(1000)]
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        for number in range(posts):
            file.write(ITEM.format(number=number, body=bodies[number % len(bodies)]))
        file.write("</channel></rss>\n")


def main(posts: int) -> None:
    """Print a line for the archive, and one for a tenth of it."""
    with TemporaryDirectory() as place:
        for count in (posts // 10, posts):
            path = Path(place) / "export.xml"
            write(path, count)
            run = [sys.executable, "-c", READER, str(path)]
            read, *figures = subprocess.run(run, capture_output=True, text=True, check=True).stdout.split()
            size = path.stat().st_size / 1e6
            clock, processor, peak = map(float, figures)
            speed = f"{int(read) / clock:.0f} posts a second ({int(read) / processor:.0f} a second of the processor)"
            print(f"{read} posts, {size:.0f} MB: {speed}, {peak / 1024:.0f} MiB", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300_000)

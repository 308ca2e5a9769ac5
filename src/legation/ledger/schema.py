"""The tables of a ledger file: plain columns, STRICT types, spans as rows of start, end and exact words.

Offsets are Unicode code points into `pages.text`. Days are ISO text, empty text where a record says nothing.
"""

from __future__ import annotations

PAGES = """
CREATE TABLE pages (
  id TEXT PRIMARY KEY, source TEXT NOT NULL, url TEXT NOT NULL, outlet TEXT NOT NULL, title TEXT NOT NULL,
  language TEXT NOT NULL, published_start TEXT, published_end TEXT, published_source TEXT NOT NULL,
  published_reasons TEXT NOT NULL, digest TEXT NOT NULL, read_at TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX pages_published ON pages (published_end);
CREATE INDEX pages_read ON pages (read_at);
CREATE TABLE blocks (
  page TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (page, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE versions (
  page TEXT NOT NULL, digest TEXT NOT NULL, published_start TEXT, published_end TEXT, replaced_at TEXT NOT NULL,
  text TEXT NOT NULL, PRIMARY KEY (page, digest)
) STRICT, WITHOUT ROWID;
CREATE TABLE mentions (
  page TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
  office TEXT NOT NULL, country TEXT NOT NULL, person TEXT NOT NULL, former INTEGER NOT NULL,
  start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL, PRIMARY KEY (page, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_person ON mentions (person);
CREATE TABLE failures (
  step TEXT NOT NULL, source TEXT NOT NULL, error TEXT NOT NULL, advice TEXT NOT NULL,
  PRIMARY KEY (step, source, error)
) STRICT, WITHOUT ROWID;
CREATE TABLE skips (
  source TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (source, reason)
) STRICT, WITHOUT ROWID;
"""

EVENTS = """
CREATE TABLE events (
  id TEXT PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, start TEXT, "end" TEXT, edtf TEXT NOT NULL,
  precision TEXT NOT NULL, place TEXT NOT NULL, locality TEXT NOT NULL, country TEXT NOT NULL, who TEXT NOT NULL,
  speaker TEXT NOT NULL, topic TEXT NOT NULL, issue TEXT NOT NULL, quote TEXT NOT NULL, reports INTEGER NOT NULL,
  first_known TEXT, last_known TEXT
) STRICT;
CREATE INDEX events_start ON events (start);
CREATE INDEX events_end ON events ("end");
CREATE INDEX events_kind ON events (kind, start);
CREATE INDEX events_status ON events (status, start);
CREATE INDEX events_issue ON events (issue, start);
CREATE INDEX events_country ON events (country, start);
CREATE INDEX events_last ON events (last_known);
CREATE TABLE event_parties (
  event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
  plain TEXT NOT NULL, head TEXT NOT NULL, tail TEXT NOT NULL, role TEXT NOT NULL, kind TEXT NOT NULL,
  country TEXT NOT NULL, person TEXT NOT NULL, office TEXT NOT NULL, PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_parties_plain ON event_parties (plain);
CREATE INDEX event_parties_head ON event_parties (head);
CREATE INDEX event_parties_tail ON event_parties (tail);
CREATE INDEX event_parties_person ON event_parties (person);
CREATE INDEX event_parties_country ON event_parties (country);
CREATE TABLE history (
  event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE, position INTEGER NOT NULL, status TEXT NOT NULL,
  "on" TEXT, report TEXT NOT NULL, page TEXT NOT NULL, said_by TEXT NOT NULL, PRIMARY KEY (event, position)
) STRICT, WITHOUT ROWID;
"""

REPORTS = """
CREATE TABLE reports (
  number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, event TEXT REFERENCES events (id) ON DELETE SET NULL,
  alias TEXT NOT NULL, page TEXT NOT NULL REFERENCES pages (id) ON DELETE CASCADE, position INTEGER NOT NULL,
  kind TEXT NOT NULL, status TEXT NOT NULL, rule TEXT NOT NULL,
  has_place INTEGER NOT NULL, place TEXT NOT NULL, locality TEXT NOT NULL, country TEXT NOT NULL,
  has_when INTEGER NOT NULL, when_words TEXT NOT NULL, start TEXT, "end" TEXT, edtf TEXT NOT NULL,
  precision TEXT NOT NULL, anchor TEXT NOT NULL, tense TEXT NOT NULL, is_range INTEGER NOT NULL,
  of_tour INTEGER NOT NULL,
  speaker TEXT NOT NULL, topic TEXT NOT NULL, issue TEXT NOT NULL, assertion TEXT NOT NULL,
  plover TEXT NOT NULL, mode TEXT NOT NULL, context TEXT NOT NULL, cameo TEXT NOT NULL,
  words TEXT NOT NULL, quote TEXT NOT NULL
) STRICT;
CREATE INDEX reports_event ON reports (event);
CREATE INDEX reports_alias ON reports (alias);
CREATE INDEX reports_page ON reports (page);
CREATE TABLE parties (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
  role TEXT NOT NULL, kind TEXT NOT NULL, country TEXT NOT NULL, person TEXT NOT NULL, office TEXT NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE spans (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, field TEXT NOT NULL, position INTEGER NOT NULL,
  page TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL,
  PRIMARY KEY (report, field, position)
) STRICT, WITHOUT ROWID;
CREATE TABLE links (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, position INTEGER NOT NULL, relation TEXT NOT NULL,
  words TEXT NOT NULL, page TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL,
  PRIMARY KEY (report, position)
) STRICT, WITHOUT ROWID;
"""

FOLDING = """
CREATE TABLE around (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE, key TEXT NOT NULL, PRIMARY KEY (report, key)
) STRICT, WITHOUT ROWID;
CREATE TABLE keys (
  key TEXT NOT NULL, bucket INTEGER NOT NULL, report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  PRIMARY KEY (key, bucket, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX keys_report ON keys (report);
CREATE TABLE pairs (
  "left" TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  "right" TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  verdict TEXT NOT NULL, score REAL NOT NULL, PRIMARY KEY ("left", "right")
) STRICT, WITHOUT ROWID;
CREATE INDEX pairs_right ON pairs ("right");
CREATE INDEX pairs_near ON pairs (score) WHERE verdict = 'near';
CREATE TABLE parts (
  "left" TEXT NOT NULL, "right" TEXT NOT NULL, name TEXT NOT NULL, score REAL NOT NULL, words TEXT NOT NULL,
  PRIMARY KEY ("left", "right", name),
  FOREIGN KEY ("left", "right") REFERENCES pairs ("left", "right") ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE TABLE judgements (
  number INTEGER PRIMARY KEY, "left" TEXT NOT NULL, "right" TEXT NOT NULL, left_report TEXT NOT NULL,
  right_report TEXT NOT NULL, verdict TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
CREATE INDEX judgements_left ON judgements (left_report);
CREATE INDEX judgements_right ON judgements (right_report);
CREATE TABLE undone (
  judgement INTEGER PRIMARY KEY REFERENCES judgements (number), by TEXT NOT NULL, at TEXT NOT NULL
) STRICT;
"""

SEARCH = """
CREATE VIRTUAL TABLE report_words USING fts5 (
  words, quote, topic, content = 'reports', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER reports_added AFTER INSERT ON reports BEGIN
  INSERT INTO report_words (rowid, words, quote, topic) VALUES (new.number, new.words, new.quote, new.topic);
END;
CREATE TRIGGER reports_gone AFTER DELETE ON reports BEGIN
  INSERT INTO report_words (report_words, rowid, words, quote, topic)
  VALUES ('delete', old.number, old.words, old.quote, old.topic);
END;
"""

# Events read back without their reports: everything of the record that is not a column yet; and the states of an
# event, those of its parties and of its place, by which a relation is found.
RECALL = """
ALTER TABLE events ADD COLUMN has_place INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN has_when INTEGER NOT NULL DEFAULT 0;
ALTER TABLE events ADD COLUMN when_words TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN anchor TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN tense TEXT NOT NULL DEFAULT '';
ALTER TABLE events ADD COLUMN is_range INTEGER NOT NULL DEFAULT 0;
CREATE TABLE event_states (
  state TEXT NOT NULL, event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE, PRIMARY KEY (state, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_states_event ON event_states (event);
DROP INDEX event_parties_country;
DROP INDEX events_country;
"""

ABOUT = """
CREATE TABLE about (
  report TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  other TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
  rule TEXT NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, exact TEXT NOT NULL, PRIMARY KEY (report, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX about_other ON about (other);
"""

# What folding writes stands by time, so that a page touches the same few blocks of the file however large it is: keys
# by their run of days and as numbers (a third of the size), a decision with its parts in one row, and the states and
# names of events by their days, which also lists them in order. A search finds the events of reports in a narrow index:
# whole reports are read only where they are shown.
NEAR = """
CREATE TABLE near_keys (
  bucket INTEGER NOT NULL, key INTEGER NOT NULL, report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE,
  PRIMARY KEY (bucket, key, report)
) STRICT, WITHOUT ROWID;
INSERT OR IGNORE INTO near_keys
SELECT k.bucket, key_number(k.key), r.number FROM keys AS k JOIN reports AS r ON r.id = k.report;
DROP TABLE keys;
ALTER TABLE near_keys RENAME TO keys;
CREATE INDEX keys_report ON keys (report);
ALTER TABLE pairs ADD COLUMN parts TEXT NOT NULL DEFAULT '[]';
UPDATE pairs SET parts = (
  SELECT json_group_array(json_array(name, score, words)) FROM parts
  WHERE parts."left" = pairs."left" AND parts."right" = pairs."right");
DROP TABLE parts;
DROP TABLE event_states;
CREATE TABLE event_states (
  state TEXT NOT NULL, start TEXT NOT NULL, event TEXT NOT NULL REFERENCES events (id) ON DELETE CASCADE,
  PRIMARY KEY (state, start, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_states_event ON event_states (event);
INSERT OR IGNORE INTO event_states
SELECT p.country, coalesce(e.start, ''), e.id FROM events AS e JOIN event_parties AS p ON p.event = e.id
WHERE p.country <> '' UNION SELECT country, coalesce(start, ''), id FROM events WHERE country <> '' ORDER BY 1, 2, 3;
ALTER TABLE event_parties ADD COLUMN start TEXT NOT NULL DEFAULT '';
UPDATE event_parties SET start = coalesce((SELECT start FROM events WHERE id = event), '');
DROP INDEX event_parties_plain;
DROP INDEX event_parties_head;
DROP INDEX event_parties_tail;
DROP INDEX event_parties_person;
CREATE INDEX event_parties_plain ON event_parties (plain, start);
CREATE INDEX event_parties_head ON event_parties (head, start);
CREATE INDEX event_parties_tail ON event_parties (tail, start);
CREATE INDEX event_parties_person ON event_parties (person, start);
CREATE INDEX reports_folded ON reports (number, event);
"""

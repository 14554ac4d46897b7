-- The compiled record. One row a record in `record`, its contract JSON stored as text, so that an
-- answer in JSON is concatenation. rid follows the total order of the record: events by
-- (earliest, latest, precision, id), all else by kind and id; ORDER BY rid is therefore the order of
-- a chronology. Days are day numbers of alliancecli.dates, both bounds inclusive. Events have their
-- line of plain text (alliancecli.cells) in `line`, all else NULL. `latest` of an event of unknown
-- end is the last day of its beginning: what came after is not known. What stands in a statement is
-- stored with it: the comments between them keep the schema on the first page.
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- `month_day` is month * 100 + day of events dated to the day, else NULL; `subkind` the kind of an
-- event, framework or actor; `short` the abbreviation, or else the title.
CREATE TABLE record (
    rid INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    earliest INTEGER,
    latest INTEGER,
    month_day INTEGER,
    subkind TEXT,
    title TEXT NOT NULL,
    short TEXT NOT NULL,
    json TEXT NOT NULL
);
CREATE UNIQUE INDEX record_id ON record (kind, id);
CREATE INDEX record_span ON record (kind, earliest, latest);
CREATE INDEX record_subkind ON record (kind, subkind, earliest);
CREATE INDEX record_month_day ON record (month_day) WHERE month_day IS NOT NULL;
-- Records that last more than SHORT days, for overlap from the left (see query.py).
CREATE INDEX record_long ON record (kind, latest) WHERE latest - earliest > 400;
-- Events again without their JSON, for answers in plain text: many rows a page, and what a query of
-- events narrows and sorts by under the names that it has in `record`. `line` is their plain text.
CREATE TABLE brief (
    rid INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    earliest INTEGER,
    latest INTEGER,
    month_day INTEGER,
    subkind TEXT,
    title TEXT NOT NULL,
    line TEXT NOT NULL
);

-- What a record is tied to: axis is actor, framework, topic, region, place, source, or of a framework
-- obligation, scope, legal.
CREATE TABLE tag (
    axis TEXT NOT NULL,
    value TEXT NOT NULL,
    rid INTEGER NOT NULL,
    role TEXT NOT NULL,         -- of an actor, '' where it has none: one row for each
    PRIMARY KEY (axis, value, rid, role)
) WITHOUT ROWID;

-- Spells: possible bounds, and the last day on which a spell counts as held (an unknown end: the
-- last possible day of its beginning, for what came after is not known). One of unknown beginning
-- counts from the first possible day of its end. `counts` is 1 where the role makes a member of the
-- framework (alliancecli.expansions).
CREATE TABLE membership (
    mid INTEGER PRIMARY KEY,
    framework TEXT NOT NULL,
    actor TEXT NOT NULL,
    role TEXT NOT NULL,
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    until INTEGER NOT NULL,
    counts INTEGER NOT NULL,
    json TEXT NOT NULL
);
CREATE INDEX membership_framework ON membership (framework, earliest);
CREATE INDEX membership_actor ON membership (actor, earliest);

-- Status steps: when each began, at the latest when its date says, and when the next one begins
-- (exclusive).
CREATE TABLE status (
    framework TEXT NOT NULL,
    step INTEGER NOT NULL,
    state TEXT NOT NULL,
    earliest INTEGER NOT NULL,
    latest INTEGER NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (framework, step)
) WITHOUT ROWID;

-- Folded names (alliancecli.fold) of every record that a reader may name.
CREATE TABLE name (
    key TEXT NOT NULL,
    rid INTEGER NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (key, rid)
) WITHOUT ROWID;

-- Folded names of the places of events and of seats.
CREATE TABLE place (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL
) WITHOUT ROWID;

-- Wordings of statements, with their words as alliancecli.words compares them, a space between.
CREATE TABLE wording (
    rid INTEGER NOT NULL,
    place INTEGER NOT NULL,     -- 0 the statement itself, 1 on its aliases
    text TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (rid, place)
) WITHOUT ROWID;

-- Figures of events and frameworks under the folded name of what is counted (--min, --max, --sort).
CREATE TABLE figure (
    what TEXT NOT NULL,
    rid INTEGER NOT NULL,
    value REAL NOT NULL,
    PRIMARY KEY (what, rid, value)
) WITHOUT ROWID;

-- Links upward and back: parent of topics and regions, predecessor of actors.
CREATE TABLE link (
    relation TEXT NOT NULL,
    child TEXT NOT NULL,
    parent TEXT NOT NULL,
    PRIMARY KEY (relation, parent, child)
) WITHOUT ROWID;

-- Whom a group stands for: members of a framework, narrowed to one actor where actor is not ''.
CREATE TABLE expansion (
    grp TEXT NOT NULL,
    framework TEXT NOT NULL,
    roles TEXT NOT NULL,
    actor TEXT NOT NULL,
    PRIMARY KEY (grp, framework, roles, actor)
) WITHOUT ROWID;

CREATE VIRTUAL TABLE fts USING fts5 (
    title, names, summary, body, folded,
    tokenize = "unicode61 remove_diacritics 2"
);

-- Version 2: rounds with a life of their own (prepared, open, closed, dots, spread, revealed), and own polls kept for reuse.
-- Until now every round was what had been shown already: an import, or marks the group gave together.
UPDATE round SET state = 'revealed' WHERE state = 'closed';

CREATE TABLE own_poll (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    question TEXT, kind TEXT, options TEXT, scale_min REAL, scale_max REAL
) STRICT;

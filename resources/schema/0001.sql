-- Samenwerkdesk file format, version 1.
-- Ids are texts and equal the ids of the interchange format. `seq` keeps the order of a list. JSON columns hold lists of
-- short texts that are edited as one. Truth values are 0/1; NULL means "not filled in". No triggers, no views.

CREATE TABLE collaboration (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    case_id TEXT, title TEXT, country TEXT, language TEXT, sector TEXT, summary TEXT, kind TEXT,
    case_schema_version INTEGER,
    scale_min REAL NOT NULL DEFAULT 1, scale_max REAL NOT NULL DEFAULT 5,
    anonymity_mode TEXT NOT NULL DEFAULT 'anoniem', anonymity_threshold INTEGER NOT NULL DEFAULT 5,
    data_contact TEXT, retention_months INTEGER,
    letters_given INTEGER NOT NULL DEFAULT 0,
    identity_name TEXT, identity_sentence TEXT, identity_symbol TEXT, shared_goal TEXT,
    ambition_statement TEXT,
    chosen_quality TEXT, quality_agreement TEXT, quality_visible_when TEXT, quality_next_measurement TEXT
) STRICT;

-- Empty lists of an imported case, so that an export gives them back exactly.
CREATE TABLE empty_list (path TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL) STRICT;

-- ------------------------------------------------------------------ who
CREATE TABLE facilitator (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, name TEXT, role TEXT
) STRICT;

CREATE TABLE partner (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    name TEXT, short_name TEXT, kind TEXT, description TEXT, mission TEXT, core_values TEXT,
    letter INTEGER NOT NULL, look INTEGER NOT NULL, note TEXT
) STRICT;

CREATE TABLE session (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, number INTEGER,
    date TEXT, start_time TEXT, duration_minutes INTEGER, location TEXT, mode TEXT,
    check_in_question TEXT, private_note TEXT,
    evaluation_helped TEXT, evaluation_change TEXT, evaluation_rule TEXT,
    running_item_id TEXT, running_since TEXT, paused_seconds INTEGER
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    partner_id TEXT REFERENCES partner (id) ON DELETE SET NULL,
    name TEXT, function_title TEXT,
    joined_session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    left_session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    deputy_of_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    note TEXT
) STRICT;

-- A partner's sheet in a section of the method: the boundary card, the give-and-take sheet.
CREATE TABLE partner_sheet (
    kind TEXT NOT NULL, partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    why_we_act_this_way TEXT, often_misunderstood TEXT,
    PRIMARY KEY (kind, partner_id)
) STRICT;

-- ------------------------------------------------------------------ the session
CREATE TABLE attendance (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    present INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (session_id, person_id)
) STRICT;

CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY NOT NULL, session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    start_minute REAL, duration_minutes REAL, title TEXT, form TEXT, grouping TEXT,
    page TEXT, status TEXT, note TEXT
) STRICT;

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL, session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    text TEXT, reason TEXT, visibility TEXT
) STRICT;

-- ------------------------------------------------------------------ ask: rounds
CREATE TABLE round (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    instrument TEXT NOT NULL, session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
    code TEXT, question TEXT, kind TEXT, options TEXT, scale_min REAL, scale_max REAL,
    anonymity_mode TEXT, linkage TEXT NOT NULL DEFAULT 'participant',
    anonymous INTEGER, prefilled INTEGER,
    state TEXT NOT NULL DEFAULT 'closed', label TEXT, note TEXT
) STRICT;

CREATE TABLE ballot (
    id TEXT PRIMARY KEY NOT NULL, round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    seq INTEGER,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
    partner_id TEXT REFERENCES partner (id) ON DELETE SET NULL,
    token_hash TEXT, route TEXT NOT NULL DEFAULT 'desk'
) STRICT;

-- number and text both NULL: asked but left empty; unknown = 1: "weet ik niet". target: a person or a chosen option.
CREATE TABLE answer (
    ballot_id TEXT NOT NULL REFERENCES ballot (id) ON DELETE CASCADE,
    item TEXT NOT NULL, perspective TEXT NOT NULL DEFAULT '', target TEXT NOT NULL DEFAULT '',
    number REAL, text TEXT, unknown INTEGER NOT NULL DEFAULT 0, seq INTEGER,
    PRIMARY KEY (ballot_id, item, perspective, target)
) STRICT;

-- What belongs to one round of one element only.
CREATE TABLE steering_round (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    boundary REAL, axis_x TEXT, axis_y TEXT
) STRICT;
CREATE TABLE balance_round (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    signals TEXT, who_decides TEXT, who_does_what TEXT, who_belongs TEXT, remove TEXT, arrange TEXT
) STRICT;
CREATE TABLE network_round (
    round_id TEXT PRIMARY KEY NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    question_ids TEXT, layers TEXT
) STRICT;
CREATE TABLE network_consent (
    round_id TEXT NOT NULL REFERENCES round (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    given INTEGER NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (round_id, person_id)
) STRICT;

-- ------------------------------------------------------------------ agree: proposals
CREATE TABLE agreement (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, title TEXT, issue TEXT, status TEXT
) STRICT;
CREATE TABLE agreement_partner (
    agreement_id TEXT NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
    partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    PRIMARY KEY (agreement_id, partner_id)
) STRICT;

-- kind: ground_rule (code SR1…), consensus (code CON1…), agreement_round (number, agreement_id).
CREATE TABLE proposal (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, kind TEXT NOT NULL, code TEXT,
    agreement_id TEXT REFERENCES agreement (id) ON DELETE CASCADE, number INTEGER,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    text TEXT, adapted_text TEXT, status TEXT, decided_on TEXT,
    valid_from TEXT, valid_until TEXT, experience_question TEXT, reflection TEXT, note TEXT
) STRICT;
CREATE TABLE consent (
    proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL, value TEXT, concern TEXT, visibility TEXT,
    PRIMARY KEY (proposal_id, person_id)
) STRICT;
CREATE TABLE objection (
    id TEXT PRIMARY KEY NOT NULL, proposal_id TEXT NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL, person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    text TEXT, resolution TEXT, resolved INTEGER, visibility TEXT
) STRICT;

-- ------------------------------------------------------------------ write: cards
-- board: fence, phase:<code>, no_go, option, hearing, experience, session … ; lane: the field or question on that board.
CREATE TABLE card (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, board TEXT NOT NULL, lane TEXT NOT NULL,
    parent_id TEXT REFERENCES card (id) ON DELETE CASCADE,
    partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE,
    about_partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
    proposal_id TEXT REFERENCES proposal (id) ON DELETE CASCADE,
    date TEXT, text TEXT, status TEXT, visibility TEXT, resolved_session_id TEXT REFERENCES session (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE expectation (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    from_partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE,
    to_partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE, offer TEXT, need TEXT
) STRICT;

-- ------------------------------------------------------------------ do: actions
-- origin: session, improvement, fence, agreement, mandate.
CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, origin TEXT NOT NULL,
    session_id TEXT REFERENCES session (id) ON DELETE CASCADE,
    proposal_id TEXT REFERENCES proposal (id) ON DELETE CASCADE,
    condition TEXT, text TEXT, owner_id TEXT REFERENCES person (id) ON DELETE SET NULL, due TEXT, status TEXT,
    done_session_id TEXT REFERENCES session (id) ON DELETE SET NULL
) STRICT;

-- ------------------------------------------------------------------ registers
CREATE TABLE collaboration_check (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE, moment TEXT,
    expected_effect_text TEXT, time_hours_per_month REAL, staff_fte REAL, money_eur REAL, money_note TEXT,
    energy REAL, expected_effect REAL, mission_fit REAL, autonomy_impact REAL, autonomy_note TEXT,
    voluntariness TEXT, values_recognition REAL, values_note TEXT,
    delegate_fit TEXT, left_undone TEXT, verdict TEXT, conditions TEXT
) STRICT;

CREATE TABLE phase (
    code TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, status TEXT, started_on TEXT, completed_on TEXT,
    has_deliverable INTEGER NOT NULL DEFAULT 0,
    title TEXT, kind TEXT, product_status TEXT, session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    text TEXT, decided_on TEXT
) STRICT;

CREATE TABLE mandate (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    person_id TEXT REFERENCES person (id) ON DELETE CASCADE, level TEXT, scope TEXT, amount_limit_eur REAL,
    granted_by TEXT, valid_from TEXT, valid_until TEXT, deputy_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE mandate_renewal (
    mandate_id TEXT NOT NULL REFERENCES mandate (id) ON DELETE CASCADE,
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq INTEGER NOT NULL, outcome TEXT, note TEXT,
    PRIMARY KEY (mandate_id, session_id)
) STRICT;

CREATE TABLE role (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, name TEXT, purpose TEXT, accountabilities TEXT, domain TEXT
) STRICT;
CREATE TABLE role_assignment (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, role_id TEXT NOT NULL REFERENCES role (id) ON DELETE CASCADE,
    person_id TEXT REFERENCES person (id) ON DELETE SET NULL, partner_id TEXT REFERENCES partner (id) ON DELETE SET NULL,
    from_date TEXT, until_date TEXT, deputy_id TEXT REFERENCES person (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE task (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, role_id TEXT REFERENCES role (id) ON DELETE SET NULL,
    title TEXT, transferable INTEGER,
    holder_id TEXT REFERENCES person (id) ON DELETE SET NULL, deputy_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    status TEXT
) STRICT;
CREATE TABLE task_transfer (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, task_id TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    date TEXT, session_id TEXT REFERENCES session (id) ON DELETE SET NULL,
    from_id TEXT REFERENCES person (id) ON DELETE SET NULL, to_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    reason TEXT, handover_note TEXT, confirmed INTEGER, status TEXT
) STRICT;

CREATE TABLE interest (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, kind TEXT,
    partner_id TEXT REFERENCES partner (id) ON DELETE CASCADE, person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
    position TEXT, interest TEXT, tension REAL, visibility TEXT, status TEXT,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL, best_alternative TEXT
) STRICT;
CREATE TABLE option_interest (
    card_id TEXT NOT NULL REFERENCES card (id) ON DELETE CASCADE,
    interest_id TEXT NOT NULL REFERENCES interest (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    PRIMARY KEY (card_id, interest_id)
) STRICT;

CREATE TABLE give_take (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL,
    partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE, direction TEXT NOT NULL,
    text TEXT, category TEXT, weight REAL, linked_partner_id TEXT REFERENCES partner (id) ON DELETE SET NULL
) STRICT;

CREATE TABLE ambition_version (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, version INTEGER,
    session_id TEXT REFERENCES session (id) ON DELETE SET NULL, text TEXT
) STRICT;
CREATE TABLE ambition_function (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, code TEXT, function TEXT, phase TEXT, text TEXT
) STRICT;

CREATE TABLE chain (
    id TEXT PRIMARY KEY NOT NULL, name TEXT, client_question TEXT,
    complexity REAL, intensity_now REAL, intensity_needed REAL,
    director_id TEXT REFERENCES person (id) ON DELETE SET NULL, rhythm TEXT,
    reference_model_story TEXT, resistance_reply TEXT
) STRICT;
CREATE TABLE chain_step (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, chain_id TEXT NOT NULL REFERENCES chain (id) ON DELETE CASCADE,
    number INTEGER, name TEXT, input TEXT, output TEXT, handover_to INTEGER, lead_time_norm_days REAL, bottleneck TEXT
) STRICT;
CREATE TABLE chain_step_partner (
    step_id TEXT NOT NULL REFERENCES chain_step (id) ON DELETE CASCADE,
    partner_id TEXT NOT NULL REFERENCES partner (id) ON DELETE CASCADE, seq INTEGER NOT NULL,
    PRIMARY KEY (step_id, partner_id)
) STRICT;
CREATE TABLE kpi (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, chain_id TEXT NOT NULL REFERENCES chain (id) ON DELETE CASCADE,
    name TEXT, step_number INTEGER, unit TEXT, direction TEXT, baseline REAL, target REAL, band_low REAL, band_high REAL,
    owner_partner_id TEXT REFERENCES partner (id) ON DELETE SET NULL
) STRICT;
CREATE TABLE kpi_value (
    id TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, kpi_id TEXT NOT NULL REFERENCES kpi (id) ON DELETE CASCADE,
    period TEXT, value REAL
) STRICT;

CREATE INDEX ballot_round ON ballot (round_id);
CREATE INDEX card_board ON card (board, lane);
CREATE INDEX card_session ON card (session_id);
CREATE INDEX card_proposal ON card (proposal_id);
CREATE INDEX action_session ON action (session_id);
CREATE INDEX action_proposal ON action (proposal_id);
CREATE INDEX agenda_session ON agenda_item (session_id);
CREATE INDEX decision_session ON decision (session_id);
CREATE INDEX objection_proposal ON objection (proposal_id);
CREATE INDEX give_take_partner ON give_take (partner_id);

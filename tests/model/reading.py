"""Everything the registers can tell about a document."""

from __future__ import annotations

from datetime import date, datetime

from samenwerkdesk.model import (
    actions,
    agenda,
    agreement_cards,
    agreement_missing,
    agreements,
    cards,
    collaboration,
    consensus,
    continuity,
    decisions,
    fence,
    fence_progress,
    fence_public,
    ground_rules,
    mandate_homework,
    mandate_warnings,
    mandates,
    partners,
    people,
    phase_drafts,
    phase_gaps,
    phases,
    public_ambition,
    public_consensus,
    public_give_take,
    public_mandates,
    public_phases,
    role_board,
    role_history,
    role_load,
    roles,
    sessions,
    tasks,
    transfers,
)
from samenwerkdesk.model.document import Document

NOW = datetime(2025, 4, 10, 9, 30)


def read_registers(document: Document) -> list[object]:
    """What every reading function of the registers returns, and what follows from it."""
    told: list[object] = [
        collaboration.get(document).name,
        collaboration.scale_is_fixed(document),
        [(partner.code, partner.label) for partner in partners.all_partners(document)],
        [person.label for person in people.all_people(document)],
        people.facilitators(document),
        [(rule.wording, rule.adopted) for rule in ground_rules.all_rules(document)],
        ground_rules.counts(document),
        ground_rules.compliance(document),
        sessions.at_hand(document, NOW.date()),
        public_ambition.for_room(document),
        public_give_take.for_room(document),
    ]
    told += [ground_rules.stances(document, rule.id) for rule in ground_rules.all_rules(document)]
    whole = continuity.read(document, NOW.date())
    told += [roles.all_roles(document), roles.holdings(document), tasks.all_tasks(document)]
    told += [
        transfers.all_transfers(document),
        [each.signals for each in whole.roles],
        [each.signals for each in whole.tasks],
    ]
    told += [role_load.per_person(whole), role_load.per_partner(whole), role_load.leaning_on(whole)]
    told += [role_history.of_role(document, each.role.id) for each in whole.roles]
    told += [role_history.of_task(document, each.task.id) for each in whole.tasks]
    told.append(role_board.for_room(document, NOW.date()))
    for phase in fence.PHASES:
        told += [fence_progress.progress(document, phase), fence_public.scene(document, phase)]
    told += [agreements.all_agreements(document), agreements.due(document, NOW.date())]
    for rounds in agreements.all_rounds(document).values():
        for each in rounds:
            told += [agreement_missing.missing(document, each.id), agreement_cards.views(document, each.id)]
            told += [
                agreement_cards.to_speak(document, each.id),
                agreement_cards.experiences(document, each.id),
            ]
    told += [consensus.all_topics(document), public_consensus.for_room(document)]
    told += [phase_gaps.gaps(document), public_phases.for_room(document)]
    for code in (stage.code for stage in phases.all_phases(document)):
        told += [public_phases.questions(document, code), public_phases.product(document, code)]
        told.append(phase_drafts.draft(document, code, NOW.date()))
    told += [fence.phase(document), fence_public.sheets(document), fence_public.terms(document)]
    told += [fence_public.expectations(document), fence_public.case(document), fence_public.wider(document)]
    told += [mandates.states(document, NOW.date()), mandates.coverages(document)]
    told += [mandate_warnings.resting(document, NOW.date())]
    told += [mandate_warnings.weak_deputies(document, NOW.date())]
    for session in sessions.all_sessions(document):
        told += [
            mandates.to_renew(document, session.id),
            mandate_homework.open_before(document, session.id),
            public_mandates.for_room(document, session.id, NOW.date()),
            public_mandates.homework(document, session.id, NOW.date()),
        ]
        told += [session.label, session.day, session.start_minute]
        told.append(people.taking_part(document, session.id))
        told.append(sessions.attendance(document, session.id))
        told.append([(item.private, item.text) for item in decisions.of_session(document, session.id)])
        for found in (actions.of_session, actions.open_before, actions.finished_in):
            told.append(
                [
                    (item.done, item.due_date, item.late(date(2025, 4, 10)))
                    for item in found(document, session.id)
                ]
            )
        for lane in (cards.OPEN_POINT, cards.PARKED):
            told.append(cards.of_session(document, session.id, lane))
            told.append(cards.carried_over(document, session.id, lane))
        blocks = agenda.blocks(document, session.id)
        told += [[(block.label, block.minutes) for block in blocks], agenda.planned_end(session, blocks)]
        told.append(agenda.clock(session, blocks, NOW))
    return told

"""Roles with their holders, tasks with their transfers."""

from __future__ import annotations

from samenwerkdesk.model.interchange.fields import choice, date, identity, refer, text, texts, truth
from samenwerkdesk.model.interchange.parts import Rows

ROLES = Rows(
    "roles",
    "De rollen in het verband.",
    "role",
    (
        identity(),
        text("name", "Naam."),
        text("purpose", "Waarom de rol bestaat (ROL1)."),
        texts("accountabilities", "Waarop je de rol mag aanspreken (ROL2)."),
        text("domain", "Waarover alleen deze rol beslist (ROL3)."),
        Rows(
            "assignments",
            "Wie de rol vervult.",
            "role_assignment",
            (
                refer("participant_id", "participant", "Houder.", "person_id"),
                refer("partner_id", "partner", "Organisatie van de houder."),
                date("from_date", "Vanaf."),
                date("until_date", "Tot."),
                refer("deputy_id", "participant", "Vervanger."),
            ),
            {"role_id": "id"},
            made="RA",
        ),
    ),
)

TASKS = Rows(
    "tasks",
    "Het overdraagbare werk.",
    "task",
    (
        identity(),
        refer("role_id", "role", "Rol waar de taak onder hangt."),
        text("title", "De taak."),
        truth("transferable", "Of de taak over te dragen is."),
        refer("holder_id", "participant", "Houder."),
        refer("deputy_id", "participant", "Vervanger."),
        text("status", "Stand van zaken."),
        Rows(
            "transfers",
            "Overdrachten.",
            "task_transfer",
            (
                date("date", "Datum."),
                refer("session_id", "session", "In welke sessie."),
                refer("from_id", "participant", "Van wie."),
                refer("to_id", "participant", "Naar wie."),
                text("reason", "Waarom."),
                text("handover_note", "Wat de ontvanger moet weten."),
                truth("confirmed", "Of de ontvanger heeft aanvaard."),
                choice(
                    "status",
                    "Hoe het ermee staat.",
                    "voorgesteld",
                    "aanvaard",
                    "afgerond",
                    "geweigerd",
                    "open",
                ),
            ),
            {"task_id": "id"},
            made="TT",
        ),
    ),
)

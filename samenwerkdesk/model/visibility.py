"""Who may see something: everybody, or the facilitator alone (glossary: Zichtbaarheid)."""

PUBLIC, PRIVATE = "openbaar", "alleen_begeleider"

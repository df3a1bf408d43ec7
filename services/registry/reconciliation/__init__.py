"""The register against the national platform, by the clock: what an entry says, what the platform said when they last agreed, what it says now."""

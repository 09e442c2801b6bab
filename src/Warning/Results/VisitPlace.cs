namespace EarlyWarning;

/// <summary>Where a listed company stands to the line of a budget of visits.</summary>
public enum VisitPlace
{
    /// <summary>Above the line: the budget reaches it.</summary>
    Planned,

    /// <summary>Below the line: the budget does not reach it.</summary>
    Below,

    /// <summary>Aside, since somebody acted on it within the time of the budget.</summary>
    Visited,

    /// <summary>Aside, since its alert is silenced.</summary>
    Silenced,

    /// <summary>Aside, since a person closed its alert.</summary>
    Closed,
}

namespace EarlyWarning;

/// <summary>The state of a letter.</summary>
public enum LetterState
{
    /// <summary>The program proposes it; nobody has acted on it.</summary>
    Proposed,

    /// <summary>There is a draft for people to edit.</summary>
    Drafted,

    /// <summary>It has a number and a date, and is not served yet.</summary>
    Issued,

    /// <summary>It was served, and its answer is awaited.</summary>
    Served,

    /// <summary>It was answered.</summary>
    Replied,

    /// <summary>Its due date is past, and no answer is recorded.</summary>
    Overdue,

    /// <summary>The answer was accepted, or a look into the matter found no breach.</summary>
    Accepted,

    /// <summary>The next letter went out.</summary>
    Escalated,

    /// <summary>It was closed, or its episode is closed.</summary>
    Closed,
}

namespace EarlyWarning;

/// <summary>The three kinds of letter in the unions' supervision of labour law.</summary>
public enum LetterKind
{
    /// <summary>The reminder (提示函) to the employer: the first step, for a risk or a minor breach.</summary>
    Reminder,

    /// <summary>The opinion (意见书) to the employer: for a verified breach, or after a reminder without effect or answer.</summary>
    Opinion,

    /// <summary>The suggestion (建议书) to the competent authority: after an opinion that was refused, not answered in time or not carried out.</summary>
    Suggestion,
}

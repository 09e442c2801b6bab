namespace EarlyWarning;

/// <summary>The three letters of labour-law supervision.</summary>
public enum LetterKind
{
    /// <summary>提示函, to the employer: the first step, for a risk or a minor breach.</summary>
    Reminder,

    /// <summary>意见书, to the employer: a verified breach, or a reminder without effect or answer.</summary>
    Opinion,

    /// <summary>建议书, to the competent authority: the opinion was refused, not answered in time or not carried out.</summary>
    Suggestion,
}

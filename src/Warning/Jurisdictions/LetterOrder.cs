namespace EarlyWarning;

/// <summary>What the text of a place says of the order of reminder and opinion.</summary>
public enum LetterOrder
{
    /// <summary>The reminder is optional.</summary>
    ReminderOptional,

    /// <summary>There is no opinion before a reminder.</summary>
    ReminderFirst,

    /// <summary>There is no opinion before a reminder, unless talks with the employer have failed.</summary>
    ReminderFirstUnlessTalksFailed,
}

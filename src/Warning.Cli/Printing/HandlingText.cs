using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Says behind an alert who works on it.</summary>
internal static class HandlingText
{
    /// <summary>Returns the people behind a dot, or where there is nobody the unit; null: neither.</summary>
    public static Message? WhoOf(ListedHandling work) => work.PeopleInWords() is { } people ? HandlingScreenMessages.With(people)
        : work.Unit is { } unit ? HandlingScreenMessages.UnitAlone(unit)
        : null;
}

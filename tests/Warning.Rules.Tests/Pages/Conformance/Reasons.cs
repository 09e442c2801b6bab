namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>Why a vector comes to something else here, on purpose.</summary>
internal static class Reasons
{
    public const string Types = "There is no conversion between numbers, texts, dates and conditions: " +
        "the expression is refused when the rule is loaded, where the suite converts, calls anything true or gives null.";

    public const string Nulls = "What is compared with a missing value is unknown, also with another missing one: null is no value that equals itself.";

    public const string Errors = "What is an error there while it runs (1 / 0) is missing here: a rule that is loaded cannot fail.";

    public const string Dates = "A date is written 2026-01-31, of the years 1 to 9999; " +
        "any other text is refused when the rule is loaded, where the suite gives null or has years before them.";

    public const string Remainders = "A remainder has the sign of what is divided, there that of the divisor.";

    public const string Integers = "Numbers are doubles, of one type: whole numbers divide with a rest and do not overflow, " +
        "a remainder is of any numbers, and 0 / 0 is missing where the suite compares NaN.";

    public const string Order = "Texts and conditions have no order: < and > are of numbers and dates.";
}

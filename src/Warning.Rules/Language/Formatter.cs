namespace EarlyWarning.Rules.Language;

/// <summary>Writes an expression in its one canonical layout, with as few brackets as its meaning allows.</summary>
internal static class Formatter
{
    public static string Format(Syntax syntax) => throw new NotSupportedException("not written yet");
}

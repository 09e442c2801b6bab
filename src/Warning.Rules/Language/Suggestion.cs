namespace EarlyWarning.Rules.Language;

/// <summary>Finds the name that was probably meant.</summary>
internal static class Suggestion
{
    /// <summary>The candidate nearest to a name, or null if none is near; of equals the first, ordinal.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates) => throw new NotSupportedException("not written yet");

    /// <summary>The end of a message: <c>; did you mean 'x'?</c>, or nothing.</summary>
    public static string DidYouMean(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } nearest ? $"; did you mean '{nearest}'?" : "";
}

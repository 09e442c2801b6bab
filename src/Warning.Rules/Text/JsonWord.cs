namespace EarlyWarning.Rules.Text;

/// <summary>Knows the words of other languages that stand for <c>true</c>, <c>false</c> and <c>null</c>.</summary>
internal static class JsonWord
{
    private static readonly (string Written, string Word)[] Words =
    [
        ("true", "true"), ("yes", "true"), ("1", "true"), ("是", "true"), ("真", "true"),
        ("false", "false"), ("no", "false"), ("0", "false"), ("否", "false"), ("假", "false"),
        ("null", "null"), ("none", "null"), ("nil", "null"), ("nan", "null"), ("undefined", "null"), ("空", "null"), ("无", "null"),
    ];

    /// <summary>Returns the word of JSON that is meant, or null.</summary>
    public static string? Meant(string written)
    {
        foreach ((string one, string word) in Words)
        {
            if (string.Equals(one, written, StringComparison.OrdinalIgnoreCase)) return word;
        }

        return null;
    }
}

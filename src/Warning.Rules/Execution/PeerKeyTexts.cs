using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Execution;

/// <summary>The beginnings of a text attribute that companies share as peers, numbered, with the number of each company. Immutable.</summary>
internal sealed class PeerKeyTexts
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    private PeerKeyTexts(int companies) => Numbers = new int[companies];

    /// <summary>The number of each company's text, -1 if it is missing.</summary>
    public int[] Numbers { get; }

    /// <summary>The number of distinct texts.</summary>
    public int Count => texts.Count;

    /// <summary>Returns the text of a company; null if it is missing.</summary>
    public string? TextOf(int row) => Numbers[row] < 0 ? null : texts[Numbers[row]];

    /// <summary>Returns the number of a text; -1 if no company has it.</summary>
    public int NumberOf(string text) => numbers.GetValueOrDefault(text, -1);

    /// <summary>Reads the texts of a key from a panel; each distinct text is cut once.</summary>
    public static PeerKeyTexts Of(PanelView view, PeerKey key)
    {
        PeerKeyTexts read = new(view.Count);
        int[] ofCode = Array.ConvertAll(view.Texts, text => read.Add(Beginning(text, key.Length)));
        int[] codes = view.Attribute(key.Attribute).Texts;
        for (int row = 0; row < codes.Length; row++) read.Numbers[row] = codes[row] == TextPool.Missing ? -1 : ofCode[codes[row]];
        return read;
    }

    /// <summary>Takes texts that have been cut already; null if missing.</summary>
    public static PeerKeyTexts Of(IReadOnlyList<string?> beginnings)
    {
        PeerKeyTexts read = new(beginnings.Count);
        for (int row = 0; row < beginnings.Count; row++) read.Numbers[row] = beginnings[row] is { } text ? read.Add(text) : -1;
        return read;
    }

    /// <summary>Returns the first characters (Unicode scalar values) of a text; all of it if no number is given.</summary>
    public static string Beginning(string text, int? codePoints)
    {
        if (codePoints is not { } wanted) return text;
        int end = 0;
        for (int taken = 0; taken < wanted && end < text.Length; taken++)
            end += char.IsHighSurrogate(text[end]) && end + 1 < text.Length && char.IsLowSurrogate(text[end + 1]) ? 2 : 1;
        return text[..end];
    }

    private int Add(string text)
    {
        if (numbers.TryGetValue(text, out int number)) return number;
        numbers.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }
}

namespace EarlyWarning.Rules.Execution;

/// <summary>Numbers the distinct texts in the event fields of one company from 0; cleared for the next company.</summary>
internal sealed class FieldTexts
{
    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    public int Count => texts.Count;

    public string this[int code] => texts[code];

    public int CodeOf(string text)
    {
        if (codes.TryGetValue(text, out int code)) return code;
        codes.Add(text, texts.Count);
        texts.Add(text);
        return texts.Count - 1;
    }

    public void Clear()
    {
        codes.Clear();
        texts.Clear();
    }
}

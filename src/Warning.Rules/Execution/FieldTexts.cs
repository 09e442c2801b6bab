namespace EarlyWarning.Rules.Execution;

/// <summary>The distinct texts of the events' fields of one company, numbered from 0; forgotten when the next company comes.</summary>
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

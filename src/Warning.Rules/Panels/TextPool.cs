using System.Text;

namespace EarlyWarning.Rules.Panels;

/// <summary>Numbers the distinct texts of a panel from 0; -1 is missing. Thread-safe, for feeds that are read in parallel.</summary>
internal sealed class TextPool
{
    public const int Missing = -1;

    private readonly Dictionary<string, int> codes = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private readonly Lock gate = new();

    public int Count
    {
        get
        {
            lock (gate) return texts.Count;
        }
    }

    public string this[int code]
    {
        get
        {
            lock (gate) return texts[code];
        }
    }

    public int Add(string text)
    {
        lock (gate)
        {
            if (codes.TryGetValue(text, out int code)) return code;
            codes.Add(text, texts.Count);
            texts.Add(text);
            return texts.Count - 1;
        }
    }

    /// <summary>Numbers many texts; a missing one becomes NaN. One after another of the same text is numbered without being looked up.</summary>
    public void Add(ReadOnlySpan<string?> many, Span<double> numbers)
    {
        lock (gate)
        {
            string? last = null;
            double number = double.NaN;
            for (int i = 0; i < many.Length; i++)
            {
                if (!ReferenceEquals(many[i], last)) number = (last = many[i]) is null ? double.NaN : Add(last);
                numbers[i] = number;
            }
        }
    }

    public int Add(ReadOnlySpan<byte> utf8)
    {
        Span<char> buffer = stackalloc char[256];
        if (utf8.Length > buffer.Length) return Add(Encoding.UTF8.GetString(utf8));
        ReadOnlySpan<char> text = buffer[..Encoding.UTF8.GetChars(utf8, buffer)];
        lock (gate)
        {
            if (codes.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out int code)) return code;
        }

        return Add(text.ToString());
    }

    public string[] ToArray()
    {
        lock (gate) return [.. texts];
    }
}

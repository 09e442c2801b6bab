using System.Globalization;
using System.Text;

namespace EarlyWarning.Architecture.Facts;

/// <summary>
/// Numbers of things that should not be, in a committed file: more fails, and fewer fails until the number is lowered.
/// <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Architecture.Tests</c> lowers numbers; it raises none.
/// </summary>
internal sealed class Ratchet
{
    private readonly Dictionary<string, int> known;

    private Ratchet(Dictionary<string, int> known) => this.known = known;

    /// <summary>Reads lines of a name, a space and a number; what is not named is 0.</summary>
    public static Ratchet Parse(string text) => new(text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(line => line[..line.LastIndexOf(' ')], line => int.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>Compares what is found now, by name, and says what is wrong with it.</summary>
    public IReadOnlyList<string> Check(ILookup<string, string> found) =>
    [
        .. found.Select(things => things.Key).Union(this.known.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Known: this.known.GetValueOrDefault(name), Found: found[name].ToArray()))
            .Where(things => things.Found.Length != things.Known)
            .Select(things => things.Found.Length > things.Known
                ? $"{things.Name}: {things.Found.Length}, but {things.Known} at most:\n  {string.Join("\n  ", things.Found)}"
                : $"{things.Name}: {things.Found.Length} are left; lower the number {things.Known} to {things.Found.Length}"),
    ];

    /// <summary>The text with every number lowered to what is found, and without those that are 0.</summary>
    public string Lowered(ILookup<string, string> found)
    {
        StringBuilder text = new();
        foreach ((string name, int number) in this.known.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            if (Math.Min(number, found[name].Count()) is > 0 and int left) text.Append(CultureInfo.InvariantCulture, $"{name} {left}\n");
        return text.ToString();
    }
}

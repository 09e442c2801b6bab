using System.Globalization;
using EarlyWarning.Rules;

namespace EarlyWarning.Pages;

/// <summary>A limit of the program, a row of <c>docs/limits.md</c> and <c>docs/limits.zh-CN.md</c>.</summary>
/// <param name="What">What is limited, as the English page says it.</param>
/// <param name="WhatInChinese">What is limited, as the Chinese page says it.</param>
/// <param name="Most">The limit, as the code has it.</param>
/// <param name="Said">What is said of more.</param>
/// <param name="Run">Makes a case of so much, runs it, and returns all that is said.</param>
internal sealed record Limit(string What, string WhatInChinese, long Most, Message Said, Func<long, Task<IEnumerable<string>>> Run)
{
    private const long Mebibyte = 1 << 20, Gibibyte = 1 << 30;

    public Limit(string what, string whatInChinese, long most, Message said, Func<long, IEnumerable<string>> run)
        : this(what, whatInChinese, most, said, size => Task.FromResult(run(size)))
    {
    }

    /// <summary>How the page writes the limit; a large number of bytes in MiB or GiB.</summary>
    public bool IsOfBytes { get; init; }

    /// <summary>A smaller limit with which it is tried, where the real one would need too much of a machine; null: the real one.</summary>
    public long? Tried { get; init; }

    /// <summary>What is then said.</summary>
    public Message? SaidWhenTried { get; init; }

    /// <summary>Checks that just as much as is allowed is taken, and that of one more the message is said.</summary>
    public async Task CheckAsync()
    {
        string said = (SaidWhenTried ?? Said).ToString();
        long most = Tried ?? Most;
        Assert.DoesNotContain(await Run(most), text => text.Contains(said, StringComparison.Ordinal));
        IEnumerable<string> over = await Run(most + 1);
        Assert.True(over.Any(text => text.Contains(said, StringComparison.Ordinal)), $"Expected '{said}', said were: {string.Join(" | ", over)}");
    }

    /// <summary>Returns the row of a page.</summary>
    public string RowIn(MessageLanguage language) =>
        $"| {(language == MessageLanguage.Chinese ? WhatInChinese : What)} | {Amount} | `{Said.ToString(language)}` |";

    private string Amount => (IsOfBytes, Most) switch
    {
        (true, >= Gibibyte) => $"{Number(Most / Gibibyte)} GiB",
        (true, >= Mebibyte) => $"{Number(Most / Mebibyte)} MiB",
        _ => Number(Most),
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

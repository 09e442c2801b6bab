namespace EarlyWarning.Files.Matching;

/// <summary>A two-column file that says which company an account, or an alias, is.</summary>
internal sealed class Crosswalk
{
    private Crosswalk(string path) => Path = path;

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The lines read, without header and blank ones.</summary>
    public long Lines => throw new NotSupportedException();

    /// <summary>Lines left out because no company of the register is the one they name.</summary>
    public long UnknownCompanies => throw new NotSupportedException();

    /// <summary>Accounts that the file gives to two companies, and that so fit none.</summary>
    public long Contradictions => throw new NotSupportedException();

    /// <summary>Lines that could not be read: account or company blank, the company's code not valid.</summary>
    public IReadOnlyList<FaultyLine> FaultyLines => throw new NotSupportedException();

    /// <summary>Reads a crosswalk from accounts to the companies of the register.</summary>
    /// <param name="path">A UTF-8 file with a header line: the account, the company.</param>
    /// <param name="company">The row of the company that the second column names.</param>
    public static Crosswalk Load(string path, CompanyLookup company) => throw new NotSupportedException(path + (company is null));

    /// <summary>The row of an account, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    public int Find(ReadOnlySpan<byte> account) => throw new NotSupportedException();
}

/// <summary>The row of a company named in a cell, or a number below zero; the fault is set where the cell can name no company at all.</summary>
internal delegate int CompanyLookup(ReadOnlySpan<byte> cell, out string? fault);

/// <summary>A line that could not be read, and why.</summary>
internal readonly record struct FaultyLine(long Line, string Fault);

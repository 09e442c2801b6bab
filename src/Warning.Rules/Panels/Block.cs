namespace EarlyWarning.Rules.Panels;

/// <summary>The unit of work: so many companies that their intermediate columns stay in the processor's cache.</summary>
internal static class Block
{
    /// <summary>Companies in a block.</summary>
    public const int Companies = 1024;

    /// <summary>Words of a mask over a block.</summary>
    public const int Words = Companies / 64;

    public static int CountFor(int companies) => (companies + Companies - 1) / Companies;
}

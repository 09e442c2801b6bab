using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>What became of one row: of its values, and of the record of an earlier file that it is compared with.</summary>
internal struct RecordOutcome
{
    private bool isAdded;
    private bool isRepeated;
    private bool isRevised;

    /// <summary>How many of its values were combined with others.</summary>
    public int Combined { get; private set; }

    /// <summary>Whether it says again, in every value, what an earlier file has said.</summary>
    public readonly bool IsRepeated => isRepeated && !isRevised && !isAdded;

    /// <summary>Whether it says something else than an earlier file, or than was known before.</summary>
    public readonly bool IsRevised => isRevised || (isRepeated && isAdded);

    /// <summary>Adds what became of one value.</summary>
    public void Add(AppendResult result)
    {
        switch (result)
        {
            case AppendResult.Added:
                isAdded = true;
                break;
            case AppendResult.Combined:
                Combined++;
                break;
            case AppendResult.Revised:
                isRevised = true;
                break;
            case AppendResult.Repeated:
                isRepeated = true;
                break;
        }
    }
}

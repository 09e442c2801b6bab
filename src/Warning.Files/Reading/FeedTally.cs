using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>What became of the rows of one feed.</summary>
internal sealed class FeedTally
{
    public long Combined { get; private set; }

    public long Revised { get; private set; }

    public long Repeated { get; set; }

    /// <summary>Rows of a date after the as-of date.</summary>
    public long Future { get; set; }

    public void Count(AppendResult result)
    {
        switch (result)
        {
            case AppendResult.Combined:
                Combined++;
                break;
            case AppendResult.Revised:
                Revised++;
                break;
            case AppendResult.Repeated:
                Repeated++;
                break;
        }
    }
}

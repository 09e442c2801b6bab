using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>An argument or option that tells, in both languages, what it is for and what is wrong with a word given for it.</summary>
internal interface IDescribed
{
    /// <summary>What it is for.</summary>
    Message About { get; }

    /// <summary>How its value is called in usage lines; null for an option without a value.</summary>
    Message? Placeholder { get; }

    /// <summary>What counts where it is left out; null where nothing does.</summary>
    Message? Otherwise { get; }

    /// <summary>Returns what is wrong with a word given for it, or null.</summary>
    Message? FaultOf(string word);
}

using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Typing;

/// <summary>Reads what a person types for an option, in either language, and tells what may be written.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
internal abstract class WordReader<T>
    where T : struct
{
    /// <summary>How the value is called in usage lines: <c>DATE</c>, 日期.</summary>
    public abstract Message Placeholder { get; }

    /// <summary>Reads a text; null where it cannot be read.</summary>
    public abstract T? Read(string text);

    /// <summary>Tells what is wrong with a text that cannot be read, and what may be written for the option.</summary>
    public abstract Message FaultOf(string text, string option);
}

namespace EarlyWarning.Robustness.Areas;

/// <summary>An input ended as none may.</summary>
/// <param name="what">What is wrong, the same for all findings of one kind.</param>
/// <param name="detail">The values.</param>
internal sealed class WrongEndException(string what, string detail) : Exception($"{what}: {detail}")
{
    public string What => what;
}

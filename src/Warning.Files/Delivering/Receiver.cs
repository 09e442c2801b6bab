using EarlyWarning.Rules;

namespace EarlyWarning.Files.Delivering;

/// <summary>Where a channel's notices go.</summary>
internal abstract class Receiver : IDisposable
{
    /// <summary>Gives a notice once.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="body">Its text.</param>
    /// <param name="cancellationToken">Cancels the giving.</param>
    /// <returns>Whether it was taken.</returns>
    public abstract Task<Taken> GiveAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken);

    public virtual void Dispose()
    {
    }
}

/// <summary>Whether a notice was taken.</summary>
/// <param name="Fault">Why it was not; null if it was.</param>
/// <param name="IsPassing">Whether it may be taken a moment later.</param>
/// <param name="IsOfNotice">Whether it is this notice that is not taken, so that others may be.</param>
internal readonly record struct Taken(Message? Fault, bool IsPassing = false, bool IsOfNotice = false);

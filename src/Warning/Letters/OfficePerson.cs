using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>A person of a union's office. Immutable; equal by value.</summary>
/// <param name="Name">The name, as letters print it.</param>
/// <param name="Posts">The roles, each with its time.</param>
public sealed record OfficePerson(string Name, IReadOnlyList<OfficePost> Posts)
{
    /// <summary>The roles, each with its time.</summary>
    public IReadOnlyList<OfficePost> Posts { get; init => field = ValueList.Of(value); } = ValueList.Of(Posts);

    /// <summary>The account of the system with which the person works; null if not known.</summary>
    public string? User { get; init; }

    /// <summary>The number of the certificate as supervisor; null for who is none.</summary>
    public string? Certificate { get; init; }

    /// <summary>The name of the unit in which the person works; null: the first unit of the office.</summary>
    public string? Unit { get; init; }

    /// <summary>Returns whether the person holds a role on a day.</summary>
    /// <param name="role">The role.</param>
    /// <param name="day">The day.</param>
    /// <returns>Whether a post of that role is held then.</returns>
    public bool Is(OfficeRole role, LocalDate day) => Posts.Any(post => post.Role == role && post.IsHeldOn(day));

    /// <summary>Returns whether the person is in the office on a day, in whatever role.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Whether a post is held then.</returns>
    public bool IsInOfficeOn(LocalDate day) => Posts.Any(post => post.IsHeldOn(day));
}

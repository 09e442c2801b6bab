using System.Text.Json.Serialization;

namespace EarlyWarning;

/// <summary>How a letter was served.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ServiceForm>))]
public enum ServiceForm
{
    /// <summary>直接送达: handed over against a signature.</summary>
    [JsonStringEnumMemberName("in-person")]
    InPerson,

    /// <summary>邮寄送达: by mail.</summary>
    [JsonStringEnumMemberName("mail")]
    Mail,

    /// <summary>电子送达: by electronic means that the addressee agreed to.</summary>
    [JsonStringEnumMemberName("electronic")]
    Electronic,

    /// <summary>留置送达: left at the place, since it was not accepted.</summary>
    [JsonStringEnumMemberName("left")]
    Left,

    /// <summary>公告送达: by posting a notice.</summary>
    [JsonStringEnumMemberName("posting")]
    Posting,
}

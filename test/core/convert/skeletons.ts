/** The output of `aws cognito-idp update-user-pool --generate-cli-skeleton`, without redundant properties. */
export const updateSkeleton = `{
    "UserPoolId": "",
    "Policies": {
        "PasswordPolicy": {
            "MinimumLength": 0,
            "RequireUppercase": true,
            "PasswordHistorySize": 0,
            "TemporaryPasswordValidityDays": 0
        },
        "SignInPolicy": {
            "AllowedFirstAuthFactors": [
                "WEB_AUTHN"
            ]
        }
    },
    "LambdaConfig": {
        "PreSignUp": "",
        "PreTokenGenerationConfig": {
            "LambdaVersion": "V3_0",
            "LambdaArn": ""
        },
        "KMSKeyID": ""
    },
    "SmsVerificationMessage": "",
    "VerificationMessageTemplate": {
        "SmsMessage": "",
        "DefaultEmailOption": "CONFIRM_WITH_CODE"
    },
    "SmsConfiguration": {
        "SnsCallerArn": "",
        "ExternalId": "",
        "SnsRegion": ""
    },
    "UserPoolTags": {
        "KeyName": ""
    },
    "AdminCreateUserConfig": {
        "AllowAdminCreateUserOnly": true,
        "UnusedAccountValidityDays": 0
    },
    "AccountRecoverySetting": {
        "RecoveryMechanisms": [
            {
                "Priority": 0,
                "Name": "verified_email"
            }
        ]
    },
    "PoolName": "",
    "DcrConfiguration": {
        "EnableStatus": "Enabled",
        "AllowedScopes": [
            ""
        ]
    }
}
`;

/** The output of `aws cognito-idp create-user-pool --generate-cli-skeleton`, without redundant properties. */
export const createSkeleton = `{
    "PoolName": "",
    "Policies": {
        "PasswordPolicy": {
            "MinimumLength": 0,
            "RequireUppercase": true,
            "RequireLowercase": true
        },
        "SignInPolicy": {
            "AllowedFirstAuthFactors": [
                "EMAIL_OTP"
            ]
        }
    },
    "DeletionProtection": "ACTIVE",
    "LambdaConfig": {
        "PreSignUp": "",
        "KMSKeyID": ""
    },
    "AliasAttributes": [
        "email"
    ],
    "UsernameAttributes": [
        "phone_number"
    ],
    "EmailVerificationMessage": "",
    "EmailConfiguration": {
        "SourceArn": "",
        "EmailSendingAccount": "DEVELOPER",
        "From": ""
    },
    "Schema": [
        {
            "Name": "",
            "AttributeDataType": "Boolean",
            "DeveloperOnlyAttribute": true,
            "Mutable": true,
            "Required": true,
            "NumberAttributeConstraints": {
                "MinValue": "",
                "MaxValue": ""
            },
            "StringAttributeConstraints": {
                "MinLength": "",
                "MaxLength": ""
            }
        }
    ],
    "UserPoolTags": {
        "KeyName": ""
    },
    "UsernameConfiguration": {
        "CaseSensitive": true
    },
    "UserPoolTier": "PLUS"
}
`;
